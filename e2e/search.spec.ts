/** Search: what it finds, how results are shown and kept, and what it says when its index cannot be loaded. */
import type { Response } from '@playwright/test'
import { axeFindings } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { at, origin } from './site.ts'
import { watchPolicy, watchTroubles } from './watch.ts'

const scripts = '文字の見本 и другие'

test('the form in a header leads to results under an address of their own', async ({ page, search }) => {
  await search.open('/blog/first-light/')
  await search.headerField.fill('mojibake')
  await search.headerField.press('Enter')
  await expect(page).toHaveURL((url) => url.pathname + url.search === at('/search/?q=mojibake'))
  await expect(search.status).toHaveText('1 result for ‘mojibake’')
  await expect(search.marks).toHaveText(['mojibake'])
  await expect(search.status).toBeFocused()
  await expect(search.results('Posts').getByRole('time')).toHaveText(/^\d{1,2} \p{L}+ \d{4}$/u)
  await expect(search.field).toHaveValue('mojibake')
  await expect(page).toHaveTitle(/^mojibake · Search/)
  await search.result(scripts).click()
  await search.expectAt('/blog/other-scripts/')
  await page.goBack()
  await expect(search.status).toHaveText('1 result for ‘mojibake’')
})

test('a query finds its text in each spelling', async ({ search }) => {
  await search.open('/search/')
  for (const [query, title] of [
    ['mojib', scripts],
    ['MOJIBAKES', scripts],
    ['mojibaek', scripts],
    ['omjibake', scripts],
    ['mojibakke encodng', scripts],
    ['nova', scripts],
    ['nóva', 'First published elsewhere'],
    ['русски', scripts],
    ['maximiliane', 'Maximiliane-Theodora von Beispielhausen zu Musterstadt-Oberbeispiel'],
    ['cleo-old', 'Cleo Example'],
    ['0.17.0', 'Falco 0.17.0'],
    ['github', '.github'],
    ['sample-tool-7 sentence', 'sample-tool-7'],
    ['repsoitory', 'a-repository-with-a-name-that-is-as-long-as-names-may-well-be'],
    // A word of its tags alone.
    ['zephyr', 'Wide things'],
    // Part of what is written as one word.
    ['unbreakable', 'Wide things'],
  ] as const) {
    await search.field.fill(query)
    await search.field.press('Enter')
    await expect(search.status, query).toContainText(`for ‘${query}’`)
    await expect.soft(search.result(title), query).toBeVisible()
  }
})

test('queries and filters are entries of the history; filters count what they would leave', async ({
  page,
  search,
}) => {
  const expectQuery = (query: string) => expect(page).toHaveURL((url) => url.search === query)
  await search.ask('q=mojibake')
  await search.field.fill('note')
  await search.main.getByRole('button', { name: 'Search' }).click()
  await expect(search.status).toContainText('‘note’')
  const filter = search.filter('history')
  const count = Number(await filter.locator('xpath=..').locator('span').textContent())
  await filter.click()
  await expect(search.status).toHaveText(`${count} results for ‘note’ in history`)
  await expect(search.status).toBeFocused()
  await expectQuery('?q=note&tag=history')
  await search.filter('Bob Example').click()
  await expectQuery('?q=note&tag=history&author=Bob+Example')
  await search.main.getByRole('link', { name: 'Remove filter: history' }).click()
  await expectQuery('?q=note&author=Bob+Example')
  for (let step = 0; step < 4; step++) await page.goBack()
  await expect(search.status).toHaveText('1 result for ‘mojibake’')
  await expect(search.field).toHaveValue('mojibake')
  await page.goForward()
  await expect(search.status).toContainText('‘note’')
  // Results that no filter fits have none.
  await search.ask('q=sandbox')
  await expect(search.main.getByRole('navigation', { name: 'Filters' })).toBeHidden()
})

test('an answer that comes late does not replace that of a later query', async ({ page, search }) => {
  await search.ask('q=seen')
  const seen = (await search.status.textContent()) ?? ''
  let release = (): void => undefined
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/search/data/fragment/**', async (route) => {
    await released
    await route.continue()
  })
  const asked = page.waitForRequest('**/search/data/fragment/**')
  await search.field.fill('"mojibake"')
  await search.field.press('Enter')
  const request = await asked
  await page.goBack()
  await expect(search.status).toHaveText(seen)
  release()
  await (await request.response())?.finished()
  // What the page makes of the late answer comes after it.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 0)))
  await expect(search.result(scripts)).toHaveCount(0)
  await expect(search.status).toHaveText(seen)
})

test('results stand in groups, what has the very name first, and lead to their places', async ({ search }) => {
  await search.ask('q=engine')
  await expect(search.main.getByRole('heading', { level: 2, name: /·/ }).first()).toHaveText(/^Projects · /)
  await expect(search.results('Projects').first()).toContainText('What engine is for')
  await expect(search.results('People').first()).toContainText('engine')
  await search.result('engine').click()
  await search.expectAt('/projects/engine/')
  await search.ask('q=0.17.0')
  await search.result('Falco 0.17.0').click()
  await search.expectAt('/releases/#page:0.17.0')
})

test('more results come on demand, take the focus, and stay when a link leads to a place on the page', async ({
  page,
  search,
}) => {
  await search.ask('tag=notes')
  const posts = search.results('Posts')
  const before = await posts.count()
  await search.main.getByRole('button', { name: /^Show \d+ more posts$/ }).click()
  await expect(posts.nth(before).getByRole('link')).toBeFocused()
  const after = await posts.count()
  await search.skipLink.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#page:content$/)
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 0)))
  await expect(posts).toHaveCount(after)
})

test('what is found nowhere is said, with what to try', async ({ page, search }) => {
  await search.ask('q=qqqqqqqq')
  await expect(search.status).toContainText('No results for ‘qqqqqqqq’')
  await expect(search.main.getByRole('link', { name: 'tag', exact: true })).toBeVisible()
  // 'a' and 'is' are words of many texts.
  for (const word of ['aquamarine', 'isosceles']) {
    await search.ask(`q=mojibake+${word}`)
    await expect(search.status).toContainText(`No results for ‘mojibake ${word}’`)
    await expect(search.status.getByRole('link')).toHaveText(['mojibake'])
  }
  await search.ask('q=mojibake&year=2020')
  await expect(search.status).toContainText('No results for ‘mojibake’ in 2020')
  await search.status.getByRole('link', { name: 'Search without filters' }).click()
  await expect(search.status).toHaveText('1 result for ‘mojibake’')
  await search.ask('q=mojibaek')
  await expect(search.status).toHaveText('No results for ‘mojibaek’. 1 result for mojibake:')
  await search.status.getByRole('link').click()
  await expect(page).toHaveURL((url) => url.search === '?q=mojibake')
  await search.open('/search/?q=+')
  await expect(search.status).toBeEmpty()
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('the page says so and leads to tags, authors and years', async ({ search }) => {
    await search.open('/')
    await search.headerField.fill('mojibake')
    await search.headerField.press('Enter')
    await expect(search.main.locator('noscript')).toBeVisible()
    for (const name of ['2019', 'tag', 'author'])
      await expect(search.main.getByRole('link', { name, exact: true })).toBeVisible()
  })
})

test('the key / leads to search, but not from a field, and not with others', async ({ page, search }) => {
  await search.open('/projects/')
  await page.keyboard.press('Control+/')
  await expect(search.headerField).not.toBeFocused()
  await page.keyboard.press('/')
  await expect(search.headerField).toBeFocused()
  await page.keyboard.type('a/b')
  await expect(search.headerField).toHaveValue('a/b')
  await search.open('/search/')
  await page.keyboard.press('/')
  await expect(search.field).toBeFocused()
  await search.main.getByRole('checkbox', { name: 'Press / to search' }).uncheck()
  await search.open('/projects/')
  await page.keyboard.press('/')
  await expect(search.headerField).not.toBeFocused()
})

for (const [colorScheme, width] of [
  ['light', 1280],
  ['dark', 320],
] as const) {
  test(`results are sound, and markup in a query stays text: ${colorScheme}, ${width} px`, async ({ page, search }) => {
    const violations = await watchPolicy(page)
    const troubles = watchTroubles(page, origin)
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 844 })
    for (const q of ['', 'engine', 'note', 'mojibaek', '<img src=x onerror=alert(1)> "a\\']) {
      await search.open(`/search/?${new URLSearchParams({ q })}`)
      if (q !== '') await expect(search.status).toHaveText(/\d|No results/)
      const { found, passed } = await axeFindings(page)
      expect(found, q).toEqual([])
      expect(passed).toBeGreaterThan(10)
      expect(await page.evaluate(() => document.documentElement.scrollWidth), q).toBeLessThanOrEqual(width)
    }
    await expect(search.status).toContainText('<img src=x onerror=alert(1)>')
    await expect(search.main.locator('img')).toHaveCount(0)
    expect(violations).toEqual([])
    expect(troubles).toEqual([])
  })
}

test('search loads under 300 kB, and nothing before it is asked for', async ({ page, search }) => {
  let responses: Response[] = []
  page.on('response', (response) => responses.push(response))
  await search.open('/blog/')
  await page.waitForLoadState('networkidle')
  expect(responses.filter((response) => response.url().includes('/search'))).toEqual([])
  await search.open('/search/')
  await page.waitForLoadState('networkidle')
  expect(responses.filter((response) => response.url().includes('/search/data/'))).toEqual([])
  responses = []
  await search.ask('q=mojibaek+notes')
  await page.waitForLoadState('networkidle')
  const sizes = await Promise.all(
    responses.map(async (response) => (await response.request().sizes()).responseBodySize),
  )
  expect(responses.length).toBeGreaterThan(5)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(300_000)
})

for (const [part, status] of [
  // Not every browser asks for a module again that it could not load.
  ['**', 0],
  ['index/*', 404],
  ['fragment/*', 0],
  ['pagefind-entry.json*', 404],
  ['*.pf_meta', 0],
  ['wasm*', 404],
] as const) {
  test(`without ${part} the page says so, and the next try finds it`, async ({ page, search }) => {
    await search.open('/search/')
    // Requests still pass by here later, so that nothing but the answer changes.
    let isCut = true
    await page.route(`**/search/data/${part}`, (route) => {
      if (!isCut) return route.continue()
      return status === 0 ? route.abort() : route.fulfill({ status })
    })
    await search.field.fill('mojibake')
    await search.field.press('Enter')
    await expect(search.status).toContainText('could not be loaded')
    await expect(search.main.getByRole('link', { name: 'tag', exact: true })).toBeVisible()
    isCut = false
    await search.field.press('Enter')
    await expect(search.status).toHaveText('1 result for ‘mojibake’')
  })
}
