import type { Response } from '@playwright/test'
import { expect, test } from './fixtures.ts'

const scripts = '文字の見本 и другие'

test('the form in the header opens a page of results with its own address', async ({
  page,
  search,
}) => {
  await search.open('/blog/first-light/')
  await search.enter('mojibake', search.headerField)
  await search.expectAt('/search/?q=mojibake')
  await search.expectStatus('1 result for ‘mojibake’')
  await expect(search.status).toBeFocused()
  await expect(search.main.locator('li mark').filter({ visible: true })).toHaveText(['mojibake'])
  await expect(search.field).toHaveValue('mojibake')
  await expect(page).toHaveTitle(/^mojibake · Search/)
  await search.follow(scripts, '/blog/other-scripts/', search.titles)
  await page.goBack()
  await search.expectStatus('1 result for ‘mojibake’')
})

test('search finds parts of words, other scripts, former names, questions and tags', async ({
  search,
}) => {
  await search.open('/search/')
  const titles = {
    mojib: scripts,
    nóva: 'First published elsewhere',
    見本の文章: scripts,
    'cleo-old': 'Cleo Example',
    '0.17.0': 'Falco 0.17.0',
    'who maintains the engine': 'engine',
    'newest release': 'Releases',
    chat: 'All of talk',
    // The query is a tag of the post.
    zephyr: 'Wide things',
    // The query is part of a longer word in the post.
    unbreakable: 'Wide things',
  }
  for (const [query, title] of Object.entries(titles)) {
    await search.enter(query)
    await search.expectStatus(`for ‘${query}’`)
    await expect.soft(search.link(title, search.titles), query).toBeVisible()
  }
})

test('filters can be added and removed', async ({ search }) => {
  await search.ask('q=note')
  const filters = search.main.getByRole('navigation', { name: 'Filters' }).getByRole('link')
  const filter = filters.filter({ hasText: /^history$/ })
  const count = Number(await filter.locator('xpath=..').locator('span').textContent())
  await filter.click()
  await search.expectStatus(`${count} results for ‘note’ in history`)
  await filters.filter({ hasText: 'Bob Example' }).click()
  await search.expectStatus('Bob Example')
  await search.follow('Remove filter: history', '/search/?q=note&author=Bob+Example')
})

test('results are in groups, exact titles first; a button shows more', async ({ search }) => {
  await search.ask('q=engine')
  await expect(search.main.getByRole('heading', { level: 2, name: /·/ }).first()).toHaveText(
    /^Projects · /,
  )
  await expect(search.results('Projects').first()).toContainText('What engine is for')
  await expect(search.results('People').first()).toContainText('engine')
  await search.follow('engine', '/projects/engine/', search.titles)
  await search.ask('tag=notes')
  const before = await search.results('Posts').count()
  await search.main.getByRole('button', { name: /^Show \d+ more posts$/ }).click()
  await expect(search.results('Posts').nth(before).getByRole('link')).toBeFocused()
})

test('without results, the page suggests what to try', async ({ search }) => {
  await search.ask('q=qqqqqqqq')
  await search.expectStatus('Nothing for ‘qqqqqqqq’')
  await search.expectLink('tag')
  await search.ask('q=mojibake+aquamarine')
  await search.expectStatus('Nothing for ‘mojibake aquamarine’')
  await expect(search.status.getByRole('link')).toHaveText(['mojibake'])
  await search.ask('q=mojibake&year=2020')
  await search.expectStatus('Nothing for ‘mojibake’ in 2020')
  await search.link('Search without filters').click()
  await search.expectStatus('1 result for ‘mojibake’')
  await search.ask('q=mojibaek')
  await search.expectStatus('Nothing for ‘mojibaek’. Did you mean mojibake? 1 result:')
  await search.follow('mojibake', '/search/?q=mojibake', search.status)
})

test('the key / moves the focus to the search field, if it is not switched off', async ({
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

test('results are accessible in light and dark; HTML in a query is shown as text', async ({
  page,
  search,
}) => {
  const troubles = search.watchTroubles()
  await page.setViewportSize({ width: 320, height: 844 })
  for (const [q, colorScheme] of [
    ['engine', 'light'],
    ['mojibaek', 'dark'],
    ['<img src=x onerror=alert(1)> "a\\', 'dark'],
  ] as const) {
    await page.emulateMedia({ colorScheme })
    await search.ask(String(new URLSearchParams({ q })))
    expect(await search.axeFindings(), q).toEqual([])
    expect(await search.neededWidth(), q).toBeLessThanOrEqual(320)
  }
  await search.expectStatus('<img src=x onerror=alert(1)>')
  await expect(search.main.locator('img')).toHaveCount(0)
  expect(troubles).toEqual([])
})

test('search loads under 280 kB, and only when used; it can be repeated after a failure', async ({
  page,
  search,
}) => {
  const responses: Response[] = []
  page.on('response', (response) => {
    if (response.url().includes('/search/data/')) responses.push(response)
  })
  await search.open('/search/')
  await page.waitForLoadState('networkidle')
  // At first, the page loads only the files that every search needs.
  expect(responses.length).toBeLessThanOrEqual(4)
  await page.route('**/search/data/index/*', (route) => route.fulfill({ status: 404 }))
  await search.enter('mojibaek')
  await search.expectStatus('could not be loaded')
  await page.unroute('**/search/data/index/*')
  await search.field.press('Enter')
  await search.expectStatus('Did you mean mojibake? 1 result')
  await page.waitForLoadState('networkidle')
  expect(responses.length).toBeGreaterThan(4)
  let bytes = 0
  for (const response of responses) bytes += (await response.request().sizes()).responseBodySize
  expect(bytes).toBeLessThan(280_000)
})
