import type { Response } from '@playwright/test'
import { everyBrowser, expect, test } from './fixtures.ts'

const scripts = '文字の見本 и другие'

test('the form in the header opens a page of results with its own address', async ({
  page,
  site,
}) => {
  await site.open('/blog/first-light/')
  await site.enter('mojibake', site.headerField)
  await site.expectAt('/search/?q=mojibake')
  await site.expectStatus('1 result for ‘mojibake’')
  await expect(site.status).toBeFocused()
  await expect(site.main.locator('li mark').filter({ visible: true })).toHaveText([/^mojibake/])
  await expect(site.field).toHaveValue('mojibake')
  await expect(page).toHaveTitle(/^mojibake · Search/)
  await site.follow(scripts, '/blog/other-scripts/', site.titles)
  await page.goBack()
  await site.expectStatus('1 result for ‘mojibake’')
})

test('search finds parts of words, accents, former names, versions, questions and tags', async ({
  site,
}) => {
  await site.open('/search/')
  const titles = {
    mojib: scripts,
    nóva: 'First published elsewhere',
    'cleo-old': 'Cleo Example',
    'v0.17.0': 'Falco 0.17.0',
    'falcosecurity/falco:0.17.0': 'Falco 0.17.0',
    'who maintains the engine': 'engine',
    // Words of search.yaml.
    'What is the newest release?': 'Releases',
    chat: 'All of talk',
    // A tag of the post.
    zephyr: 'Wide things',
  }
  for (const [query, title] of Object.entries(titles)) {
    await site.enter(query)
    await site.expectStatus(`‘${query}’`)
    await expect.soft(site.link(title, site.titles), query).toBeVisible()
  }
})

test('filters can be added and removed', async ({ site }) => {
  await site.ask('q=note')
  const filters = site.main.getByRole('navigation', { name: 'Filters' })
  const filter = filters.getByRole('listitem').filter({ hasText: /^history/ })
  const [count] = /\d+/.exec((await filter.textContent()) ?? '') ?? []
  await filter.getByRole('link').click()
  await site.expectStatus(`${count} results for ‘note’ in history`)
  await site.link('Bob Example', filters).click()
  await site.expectStatus('Bob Example')
  await site.follow('Remove filter: history', '/search/?q=note&author=Bob+Example')
})

test('exact titles come first, pages of search.yaml before them; a button shows more', async ({
  site,
}) => {
  await site.ask('q=engine')
  await expect(site.results.first()).toContainText('What engine is for')
  await site.follow('engine', '/projects/engine/', site.titles)
  await site.ask('q=chat')
  await expect(site.results.first()).toContainText('All of talk')
  await site.ask('tag=notes')
  const before = await site.results.count()
  await site.main.getByRole('button', { name: 'Show more' }).click()
  await expect(site.results.nth(before).getByRole('link')).toBeFocused()
})

test('without results, the page suggests what to try', everyBrowser, async ({ site }) => {
  await site.ask('q=mojibaek')
  await site.expectStatus('Nothing for ‘mojibaek’. Check the spelling, try fewer words, or browse:')
  await site.ask('q=mojibake&year=2020')
  await site.expectStatus('Nothing for ‘mojibake’ in 2020')
  await site.link('Search without filters').click()
  await site.expectStatus('1 result for ‘mojibake’')
})

test('the key / moves the focus to the search field, if it is not switched off', async ({
  page,
  site,
}) => {
  await site.open('/projects/')
  await page.keyboard.press('/')
  await expect(site.headerField).toBeFocused()
  await page.keyboard.type('a/b')
  await expect(site.headerField).toHaveValue('a/b')
  await site.open('/search/')
  await site.main.getByRole('checkbox', { name: 'Press / to search' }).uncheck()
  await site.open('/projects/')
  await page.keyboard.press('/')
  await expect(site.headerField).not.toBeFocused()
})

test('results are accessible in light and dark; HTML in a query is shown as text', async ({
  page,
  site,
}) => {
  const troubles = site.watchTroubles()
  await page.setViewportSize({ width: 320, height: 844 })
  for (const [q, colorScheme] of [
    ['engine', 'light'],
    ['<img src=x onerror=alert(1)> "a\\', 'dark'],
  ] as const) {
    await page.emulateMedia({ colorScheme })
    await site.ask(String(new URLSearchParams({ q })))
    expect(await site.axeViolations(), q).toEqual([])
    expect(await site.neededWidth(), q).toBeLessThanOrEqual(320)
  }
  await site.expectStatus('<img src=x onerror=alert(1)>')
  await expect(site.main.locator('img')).toHaveCount(0)
  expect(troubles).toEqual([])
})

test('search loads under 280 kB, and only when used; it can be repeated after a failure', async ({
  page,
  site,
}) => {
  const responses: Response[] = []
  page.on('response', (response) => {
    if (response.url().includes('/search/data/')) responses.push(response)
  })
  await site.open('/search/')
  await page.waitForLoadState('networkidle')
  // At first, the page loads only the files that every search needs.
  expect(responses.length).toBeLessThanOrEqual(5)
  await page.route('**/search/data/index/*', (route) => route.fulfill({ status: 404 }))
  await site.enter('mojibake')
  await site.expectStatus('could not be loaded')
  await page.unroute('**/search/data/index/*')
  await site.field.press('Enter')
  await site.expectStatus('1 result')
  await page.waitForLoadState('networkidle')
  expect(responses.length).toBeGreaterThan(5)
  let bytes = 0
  for (const response of responses) bytes += (await response.request().sizes()).responseBodySize
  expect(bytes).toBeLessThan(280_000)
})
