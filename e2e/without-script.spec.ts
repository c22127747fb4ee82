import { expect, test } from './fixtures.ts'

test.use({ javaScriptEnabled: false })

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

test('no date of the next call is claimed half a year after the newest minutes', async ({
  page,
  site,
}) => {
  await site.open('/')
  await site.expectLink('Next call Planned: every other Wednesday at 16:00 UTC (December 2025)')
  await site.open('/community/')
  const nextCall = page.getByRole('region', { name: 'Next call' })
  await expect(nextCall).toContainText('We do not know the date of the next call')
  await expect(nextCall.getByRole('listitem')).toHaveCount(0)
})

test('maintainers are grouped by company or by project', async ({ page, site }) => {
  await site.open('/maintainers/')
  const company = site.main.getByRole('heading', { name: /^Example Works \d+$/ })
  const project = site.main.getByRole('heading', { name: /^engine \d+$/ })
  await expect(company).toBeVisible()
  await expect(project).toBeHidden()
  await page.getByRole('radio', { name: 'project' }).check()
  await expect(project).toBeVisible()
  await expect(company).toBeHidden()
})

test('the search page asks for JavaScript, and links to tags, authors and years', async ({
  site,
}) => {
  await site.open('/')
  await site.enter('mojibake', site.headerField)
  await expect(site.main.locator('noscript')).toBeVisible()
  for (const name of ['2019', 'tag', 'author']) await site.expectLink(name)
})

test('the table of releases and the catalogue work without filters', async ({ page, site }) => {
  await site.open('/releases/fits/')
  await expect(page.getByRole('combobox')).toHaveCount(0)
  const table = page.getByRole('region', { name: 'What each release comes with' })
  await expect(table.getByRole('row')).toHaveCount(4)
  await site.open('/catalogue/')
  await expect(page.getByRole('search', { name: 'Filter' })).toBeHidden()
  const entries = site.main.locator('[data-is]').filter({ visible: true })
  await expect(entries).toHaveText([/^Read a secret file/, /^Shell in a container/])
  await page.getByRole('link', { name: /^2 Plugins/ }).click()
  await expect(entries).toHaveText([/^a_plugin/, /^enricher/])
})
