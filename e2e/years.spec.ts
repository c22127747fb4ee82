/** Pages of years, on figures that the frozen site's content has been counted for by hand. */
import WebAutoExtractor from '@marbec/web-auto-extractor'
import { expect, test } from './fixtures.ts'
import { absolute, at, exported, sitemapUrls } from './site.ts'

test('a year tells its figures, each with a link to where it comes from', async ({ site }) => {
  await site.open('/2024/')
  await expect(site.title).toHaveText('The year 2024')
  await expect(
    site.main.getByText(
      '3 minor releases of Falco, a median of 122 days apart. The median gap was 122 days in 2023 and 122 days in 2025.',
    ),
  ).toBeVisible()
  const figures = site.main.getByRole('region', { name: 'The year in numbers' })
  for (const [text, address] of [
    ['3 releases of Falco', '/releases/#page:2024'],
    ['12 releases of other projects', '/2024/#page:released'],
    ['6 posts', '/blog/2024/'],
    ['15 maintainers in December', '/maintainers/'],
    ['4 companies in December', '/maintainers/'],
    ['31 listed projects in December', '/projects/'],
  ] as const) {
    await expect(figures.getByRole('link', { name: text, exact: true })).toHaveAttribute('href', at(address))
  }
  await expect(figures.getByText('10 in 2023 · 13 in 2025')).toBeVisible()
})

test('a year names who joined and left, what began and moved, and what posts mention most', async ({ site }) => {
  await site.open('/2024/')
  const headings = site.main.getByRole('heading')
  for (const name of ['Joined · 2', 'Left · 1', 'Life cycle · 1']) {
    await expect(headings.filter({ hasText: name })).toBeVisible()
  }
  for (const name of ['Ines Example', 'Nils Example', 'Someone Former', 'sample-tool-9', 'sample-tool-25']) {
    await expect(site.link(name).first()).toBeVisible()
  }
  await expect(site.main.getByText('left the list as sandbox')).toBeVisible()
  await site.link('Posts of 2024 by month').click()
  await site.expectAt('/blog/2024/')
  await site.link('The year 2024 in numbers').click()
  await site.expectAt('/2024/')
})

test('a first day that is only a bound, and the first day of a list, are no beginnings', async ({ site }) => {
  await site.open('/2020/')
  await expect(
    site.main.getByText('Records start on 22 December 2020. One person listed then may have joined earlier.'),
  ).toBeVisible()
  await expect(site.main.getByRole('heading', { name: 'Joined · 2' })).toBeVisible()
  await site.open('/2022/')
  await expect(site.main.getByText('Records start on 29 August 2022, with 38 projects')).toBeVisible()
  await expect(site.main.getByRole('heading', { name: 'Life cycle', exact: true })).toBeVisible()
})

test('a year says what Falco reached at the CNCF, with the announcement', async ({ site }) => {
  for (const [route, words, address] of [
    ['/2021/', 'an incubating project of the CNCF', 'https://foundation.example/incubating/'],
    ['/2024/', 'a graduated project of the CNCF', 'https://foundation.example/graduated/'],
  ] as const) {
    await site.open(route)
    await expect(site.link(words)).toHaveAttribute('href', address)
  }
})

test('years lead to those before and after, and to all', async ({ site, page }) => {
  await site.open('/2024/')
  const around = page.getByRole('navigation', { name: 'Previous and next year' })
  await around.getByRole('link', { name: '2025' }).click()
  await site.expectAt('/2025/')
  await around.getByRole('link', { name: '2024' }).click()
  await site.expectAt('/2024/')
  const all = page.getByRole('navigation', { name: 'Year by year' })
  await expect(all.getByRole('link')).toHaveText([
    '2026',
    '2025',
    '2024',
    '2023',
    '2022',
    '2021',
    '2020',
    '2019',
    '2018',
  ])
  await expect(all.getByRole('link', { name: '2024' })).toHaveAttribute('aria-current', 'page')
  await all.getByRole('link', { name: '2018' }).click()
  await site.expectAt('/2018/')
  await expect(around.getByRole('link')).toHaveText(['2019'])
})

test('a year that is not on record to its end says so, and one without a release or a post reads well', async ({
  site,
}) => {
  await site.open('/2026/')
  await expect(site.title).toHaveText('The year 2026 so far')
  await expect(site.main.getByText('No release of Falco yet.')).toBeVisible()
  await expect(site.heading('Falco’s releases')).toHaveCount(0)
  await site.open('/2018/')
  await expect(site.main.getByText('0 posts')).toBeVisible()
  await expect(site.heading('Posts')).toHaveCount(0)
  await expect(site.heading('Maintainers')).toHaveCount(0)
})

for (const from of ['/', '/community/', '/releases/']) {
  test(`${from} leads to the years`, async ({ site }) => {
    await site.open(from)
    await site.link('2023').first().click()
    await site.expectAt('/2023/')
  })
}

test('an address that is no year is not found, and former addresses of one part lead on', async ({ site, page }) => {
  await site.open('/2017/', 404)
  await site.open('/old-address/')
  await expect(page).toHaveURL(absolute('/blog/renamed/'))
})

test('every year is in the sitemap, and says what it is to machines', async () => {
  const years = sitemapUrls().filter((url) => /\/\d{4}\/$/.test(url) && !url.includes('/blog/'))
  expect(years).toContain(absolute('/2018/'))
  expect(years).toHaveLength(9)
  const { CollectionPage: [thing] = [], BreadcrumbList: [way] = [] } = new WebAutoExtractor().parse(
    exported('2024/index.html'),
  ).jsonld
  expect(thing).toMatchObject({ name: 'The year 2024', url: absolute('/2024/'), temporalCoverage: '2024' })
  expect(way?.itemListElement).toMatchObject([
    { name: 'Community', item: absolute('/community/') },
    { name: 'The year 2024' },
  ])
})

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false })

  test('a year is all there', async ({ site }) => {
    await site.open('/2024/')
    await expect(site.title).toHaveText('The year 2024')
    await expect(site.link('15 maintainers in December')).toBeVisible()
    await site.link('2023').first().click()
    await site.expectAt('/2023/')
  })
})
