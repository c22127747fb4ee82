import { expect, test } from './fixtures.ts'

test.describe('without script', () => {
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
    await site.link('First light').click()
    await site.expectAt('/blog/first-light/')
    await site.link('Example Collective').click()
    await site.expectAt('/blog/authors/example-collective/')
    await expect(site.title).toHaveText('Example Collective')
    await page.goBack()

    const mentioned = page.getByRole('complementary', { name: 'Mentioned in this post' })
    await mentioned.getByRole('link', { name: 'engine', exact: true }).click()
    await site.expectAt('/projects/engine/')
    await site.link('Bob Example').click()
    await site.expectAt('/maintainers/bob-example/')
    await expect(site.link('First light')).toBeVisible()
  })

  test('former addresses of posts and people redirect', async ({ page, site }) => {
    for (const [from, to] of [
      ['/old-address/', '/blog/renamed/'],
      ['/blog/named-before/', '/blog/renamed/'],
      ['/2024/old.html', '/blog/renamed/'],
      ['/A+b/~me/v1.2/', '/blog/renamed/'],
      ['/maintainers/cleo-old/', '/maintainers/cleo-example/'],
    ] as const) {
      await page.goto('about:blank')
      await site.open(from)
      await site.expectAt(to)
    }
  })

  test('posts are found by year, month, tag and page', async ({ site }) => {
    await site.open('/blog/')
    await site.link('2019').click()
    await expect(site.link('Every feature')).toHaveCount(0)
    await site.link('March 2019').click()
    await site.expectAt('/blog/2019/03/')
    await expect(site.link('First light')).toBeVisible()

    await site.open('/blog/')
    await site.link('Older posts').click()
    await site.expectAt('/blog/page/2/')
    await site.link('Older posts').click()
    await expect(site.link('First light')).toBeVisible()
    await expect(site.link('Older posts')).toHaveCount(0)
    await site.link('newest').click()
    await site.link('By month').click()
    await site.link('March 2019: 1 post').click()
    await expect(site.title).toHaveText('Posts of March 2019')

    await site.open('/blog/tags/')
    await site.link('#samples').click()
    await site.expectAt('/blog/tags/samples/')
    await expect(site.link('Every feature')).toBeVisible()
    await expect(site.link('First light')).toHaveCount(0)
  })
})

test('an unknown address shows the page for 404, with search and links', async ({ page, site }) => {
  await site.open('/no/such/page/', 404)
  await expect(site.title).toHaveText('There is no page at this address')
  await site.main.getByRole('searchbox').fill('mojibake')
  await site.main.getByRole('searchbox').press('Enter')
  await site.expectAt('/search/?q=mojibake')
  await page.goBack()
  await expect(site.link('Ask in #falco on Slack')).toBeVisible()
  await site.link('Newest release: Falco 0.24.0').click()
  await site.expectAt('/releases/0.24.0/')
})

test('a post links to the previous and next one, and to other posts of its series', async ({
  page,
  site,
}) => {
  await site.open('/blog/other-scripts/')
  const neighbours = page
    .getByRole('navigation', { name: 'Posts before and after' })
    .getByRole('link')
  await expect(neighbours).toHaveText(['Wide things', 'A post with a cover'])
  await neighbours.first().click()
  await expect(site.title).toHaveText('Wide things')
  await site.open('/blog/field-notes-2/')
  await site.link('Field notes, part 3').first().click()
  await site.expectAt('/blog/field-notes-3/')
})

test('a post shows when it was changed, its source, and newer releases', async ({ site }) => {
  await site.open('/blog/renamed/')
  await expect(site.main.locator('time', { hasText: '6 May 2024' })).toHaveAttribute(
    'datetime',
    '2024-05-06',
  )
  await site.open('/blog/first-light/')
  await expect(site.main.locator('time').first()).toHaveText('4 March 2019')
  const source = site.main
    .getByText('Retold from')
    .getByRole('link', { name: 'The original of first light' })
  await expect(source).toHaveAttribute('href', 'https://blog.example/first-light/')
  await expect(site.main.getByText('Newest known: 0.24.0, 28 September 2025')).toBeVisible()
  await expect(site.link('Install Falco')).toHaveAttribute('href', 'https://falco.org/docs/setup/')
  await site.main.getByText('1 release in between').click()
  await expect(site.link('0.23.0')).toBeVisible()
})
