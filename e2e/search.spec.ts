import type { Response } from '@playwright/test'
import { axeFindings } from './axe.ts'
import { expect, test } from './search-page.ts'
import { origin } from './site.ts'
import { watchPolicy, watchTroubles } from './watch.ts'

const scripts = '文字の見本 и другие'

test('the form in the header opens a page of results with its own address', async ({
  page,
  search,
}) => {
  await search.open('/blog/first-light/')
  await search.enter('mojibake', search.headerField)
  await search.expectAt('/search/?q=mojibake')
  await expect(search.status).toHaveText('1 result for ‘mojibake’')
  await expect(search.status).toBeFocused()
  await expect(search.main.locator('li mark').filter({ visible: true })).toHaveText(['mojibake'])
  await expect(search.field).toHaveValue('mojibake')
  await expect(page).toHaveTitle(/^mojibake · Search/)
  await search.result(scripts).click()
  await search.expectAt('/blog/other-scripts/')
  await page.goBack()
  await expect(search.status).toHaveText('1 result for ‘mojibake’')
})

test('search finds prefixes, typos, other scripts, tags and parts of words', async ({ search }) => {
  await search.open('/search/')
  for (const [query, title] of [
    ['mojib', scripts],
    ['nóva', 'First published elsewhere'],
    ['見本の文章', scripts],
    ['maximiliane', 'Maximiliane-Theodora von Beispielhausen zu Musterstadt-Oberbeispiel'],
    ['cleo-old', 'Cleo Example'],
    ['0.17.0', 'Falco 0.17.0'],
    ['who maintains the engine', 'engine'],
    ['newest release', 'Releases'],
    ['chat', 'All of talk'],
    // The query is a tag of the post.
    ['zephyr', 'Wide things'],
    // The query is part of a longer word in the post.
    ['unbreakable', 'Wide things'],
  ] as const) {
    await search.enter(query)
    await expect(search.status, query).toContainText(`for ‘${query}’`)
    await expect.soft(search.result(title), query).toBeVisible()
  }
})

test('filters can be added and removed', async ({ search }) => {
  await search.ask('q=note')
  const filters = search.main.getByRole('navigation', { name: 'Filters' }).getByRole('link')
  const filter = filters.filter({ hasText: /^history$/ })
  const count = Number(await filter.locator('xpath=..').locator('span').textContent())
  await filter.click()
  await expect(search.status).toHaveText(`${count} results for ‘note’ in history`)
  await filters.filter({ hasText: 'Bob Example' }).click()
  await expect(search.status).toContainText('Bob Example')
  await search.main.getByRole('link', { name: 'Remove filter: history' }).click()
  await search.expectAt('/search/?q=note&author=Bob+Example')
})

test('results are in groups, exact titles first; a button shows more', async ({ search }) => {
  await search.ask('q=engine')
  await expect(search.main.getByRole('heading', { level: 2, name: /·/ }).first()).toHaveText(
    /^Projects · /,
  )
  await expect(search.results('Projects').first()).toContainText('What engine is for')
  await expect(search.results('People').first()).toContainText('engine')
  await search.result('engine').click()
  await search.expectAt('/projects/engine/')
  await search.ask('tag=notes')
  const before = await search.results('Posts').count()
  await search.main.getByRole('button', { name: /^Show \d+ more posts$/ }).click()
  await expect(search.results('Posts').nth(before).getByRole('link')).toBeFocused()
})

test('without results, the page suggests what to try', async ({ search }) => {
  await search.ask('q=qqqqqqqq')
  await expect(search.status).toContainText('Nothing for ‘qqqqqqqq’')
  await expect(search.main.getByRole('link', { name: 'tag', exact: true })).toBeVisible()
  await search.ask('q=mojibake+aquamarine')
  await expect(search.status).toContainText('Nothing for ‘mojibake aquamarine’')
  await expect(search.status.getByRole('link')).toHaveText(['mojibake'])
  await search.ask('q=mojibake&year=2020')
  await expect(search.status).toContainText('Nothing for ‘mojibake’ in 2020')
  await search.status.getByRole('link', { name: 'Search without filters' }).click()
  await expect(search.status).toHaveText('1 result for ‘mojibake’')
  await search.ask('q=mojibaek')
  await expect(search.status).toHaveText('Nothing for ‘mojibaek’. Did you mean mojibake? 1 result:')
  await search.status.getByRole('link').click()
  await search.expectAt('/search/?q=mojibake')
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('the search page asks for JavaScript, and links to tags, authors and years', async ({
    search,
  }) => {
    await search.open('/')
    await search.enter('mojibake', search.headerField)
    await expect(search.main.locator('noscript')).toBeVisible()
    for (const name of ['2019', 'tag', 'author'])
      await expect(search.main.getByRole('link', { name, exact: true })).toBeVisible()
  })
})

test('the key / moves to the search field, except from another field or if the key is switched off', async ({
  page,
  search,
}) => {
  await search.open('/projects/')
  await page.keyboard.press('/')
  await expect(search.headerField).toBeFocused()
  await page.keyboard.type('a/b')
  await expect(search.headerField).toHaveValue('a/b')
  await search.open('/search/')
  await search.main.getByRole('checkbox', { name: 'Press / to search' }).uncheck()
  await search.open('/projects/')
  await page.keyboard.press('/')
  await expect(search.headerField).not.toBeFocused()
})

test('results are accessible in light and dark; markup in a query stays text', async ({
  page,
  search,
}) => {
  const violations = await watchPolicy(page)
  const troubles = watchTroubles(page, origin)
  await page.setViewportSize({ width: 320, height: 844 })
  for (const [q, colorScheme] of [
    ['engine', 'light'],
    ['mojibaek', 'dark'],
    ['<img src=x onerror=alert(1)> "a\\', 'dark'],
  ] as const) {
    await page.emulateMedia({ colorScheme })
    await search.ask(String(new URLSearchParams({ q })))
    expect(await axeFindings(page), q).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth), q).toBeLessThanOrEqual(
      320,
    )
  }
  await expect(search.status).toContainText('<img src=x onerror=alert(1)>')
  await expect(search.main.locator('img')).toHaveCount(0)
  expect(violations).toEqual([])
  expect(troubles).toEqual([])
})

test('search loads under 300 kB, only when used; after a failure the next try works', async ({
  page,
  search,
}) => {
  const responses: Response[] = []
  page.on('response', (response) => {
    if (response.url().includes('/search/data/')) responses.push(response)
  })
  await search.open('/search/')
  await page.waitForLoadState('networkidle')
  // The page preloads what every search needs, but not the index.
  expect(responses.length).toBeLessThanOrEqual(4)
  await page.route('**/search/data/index/*', (route) => route.fulfill({ status: 404 }))
  await search.enter('mojibaek')
  await expect(search.status).toContainText('could not be loaded')
  await page.unroute('**/search/data/index/*')
  await search.field.press('Enter')
  await expect(search.status).toContainText('Did you mean mojibake? 1 result')
  await page.waitForLoadState('networkidle')
  const sizes = await Promise.all(
    responses.map(async (response) => (await response.request().sizes()).responseBodySize),
  )
  expect(sizes.length).toBeGreaterThan(4)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(280_000)
})
