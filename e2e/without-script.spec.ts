import { expect, test } from './fixtures.ts'

test.use({ javaScriptEnabled: false })

test('a reader goes from home to a post, its author, a project and a maintainer', async ({
  page,
  site,
}) => {
  await site.open('/')
  const newest = site.main.getByRole('article').getByRole('link')
  const name = (await newest.textContent()) ?? ''
  await newest.click()
  await expect(site.title).toHaveText(name)

  await site.sections.filter({ hasText: 'Blog' }).click()
  await site.link('2019').click()
  await expect(site.link('Every feature')).toHaveCount(0)
  await site.follow('First light', '/blog/first-light/')
  await site.follow('Example Collective', '/blog/authors/example-collective/')
  await page.goBack()

  const mentioned = page.getByRole('complementary', { name: 'Mentioned in this post' })
  await site.follow('engine', '/projects/engine/', mentioned)
  await site.follow('Bob Example', '/maintainers/bob-example/')
  await site.expectLink('First light')
})

test('former addresses of posts and people redirect', async ({ page, site }) => {
  for (const [from, to] of Object.entries({
    '/old-address/': '/blog/renamed/',
    '/2024/old.html': '/blog/renamed/',
    '/A+b/~me/v1.2/': '/blog/renamed/',
    '/maintainers/cleo-old/': '/maintainers/cleo-example/',
  })) {
    await page.goto('about:blank')
    await site.open(from)
    await site.expectAt(to)
  }
})

test('older posts are on further pages', async ({ site }) => {
  await site.open('/blog/')
  await site.follow('Older posts', '/blog/page/2/')
  await site.link('Older posts').click()
  await site.expectLink('First light')
  await expect(site.link('Older posts')).toHaveCount(0)
})

test('the home page has no date of the next call; the past calls of a year can be opened', async ({
  page,
  site,
}) => {
  await site.open('/')
  await site.expectLink('Next call Planned: every second Wednesday at 16:00 UTC')
  await site.open('/community/')
  const nextCall = page.getByRole('region', { name: 'Next call' })
  await expect(nextCall.getByRole('listitem').first()).toHaveText(
    /^Wednesday .+, 16:00 UTC planned, not confirmed$/,
  )
  await expect(nextCall.getByText('As planned on')).toBeVisible()
  await site.expectText('50 community calls since January 2021 have public minutes.')
  await expect(page.getByRole('group').filter({ hasText: '2025' })).toContainText(
    'calls, to 15 December',
  )
  await site.expectLink('15 December 2025', /meeting-notes\/release-0\.59\.0\.md#2025-12-15$/)
  const year = page.getByRole('group').filter({ hasText: '2023' })
  await year.getByText('10 calls').click()
  await expect(year.getByRole('listitem')).toHaveCount(12)
  await expect(year.getByText('15 September cancelled')).toBeVisible()
  await expect(year.getByText('15 March Makers of the engine')).toBeVisible()
})

test('the search page asks for JavaScript, and links to tags, authors and years', async ({
  site,
}) => {
  await site.open('/')
  await site.enter('mojibake', site.headerField)
  await expect(site.main.locator('noscript')).toBeVisible()
  for (const name of ['2019', 'tag', 'author']) await site.expectLink(name)
})

test('the table of releases and the catalogue show all entries, and no filters', async ({
  page,
  site,
}) => {
  await site.open('/releases/fits/')
  await expect(page.getByRole('combobox')).toHaveCount(0)
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(4)
  await site.open('/catalogue/')
  await expect(page.getByRole('search', { name: 'Filter' })).toBeHidden()
  await expect(site.main.locator('[data-is]').filter({ visible: true })).toHaveCount(7)
})
