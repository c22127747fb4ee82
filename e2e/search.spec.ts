import type { Response } from '@playwright/test'
import { expect, test } from './fixtures.ts'

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
  await expect(site.main.locator('li mark').filter({ visible: true })).toHaveText(['mojibake'])
  await expect(site.field).toHaveValue('mojibake')
  await expect(page).toHaveTitle(/^mojibake · Search/)
  await site.follow(scripts, '/blog/other-scripts/', site.titles)
  await page.goBack()
  await site.expectStatus('1 result for ‘mojibake’')
})

test('search finds parts of words, other scripts, former names, questions and tags', async ({
  site,
}) => {
  await site.open('/search/')
  const titles = {
    mojib: scripts,
    nóva: 'First published elsewhere',
    見本の文章: scripts,
    'cleo-old': 'Cleo Example',
    '0.17.0': 'Falco 0.17.0',
    'falcosecurity/falco:0.17.0': 'Falco 0.17.0',
    'who maintains the engine': 'engine',
    'newest release': 'Releases',
    motor: 'engine',
    'mojibake published': scripts,
    chat: 'All of talk',
    // The query is a tag of the post.
    zephyr: 'Wide things',
    // The query is part of a longer word in the post.
    unbreakable: 'Wide things',
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

test('results are in groups, exact titles first; a button shows more', async ({ site }) => {
  await site.ask('q=engine')
  const groups = site.main.getByRole('heading', { level: 2, name: /·/ })
  await expect(groups.first()).toHaveText(/^Projects · /)
  await expect(site.results('Projects').first()).toContainText('What engine is for')
  await expect(site.results('People').first()).toContainText('engine')
  await site.follow('engine', '/projects/engine/', site.titles)
  await site.ask('q=talk')
  await expect(groups.first()).not.toHaveText(/^Links/)
  await expect(site.results('Links')).toContainText('All of talk')
  await site.ask('tag=notes')
  const before = await site.results('Posts').count()
  await site.main.getByRole('button', { name: /^Show \d+( of \d+)? more posts$/ }).click()
  await expect(site.results('Posts').nth(before).getByRole('link')).toBeFocused()
})

test('without results, the page suggests what to try', async ({ site }) => {
  await site.ask('q=qqqqqqqq')
  await site.expectStatus('Nothing for ‘qqqqqqqq’')
  await site.ask('q=mojibake+aquamarine')
  await site.expectStatus('Nothing for ‘mojibake aquamarine’. Did you mean mojibake? 1 result:')
  await site.ask('q=mojibake&year=2020')
  await site.expectStatus('Nothing for ‘mojibake’ in 2020')
  await site.link('Search without filters').click()
  await site.expectStatus('1 result for ‘mojibake’')
  await site.ask('q=mojibaek')
  await site.expectStatus('Nothing for ‘mojibaek’. Did you mean mojibake? 1 result:')
  await site.follow('mojibake', '/search/?q=mojibake', site.status)
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

test('suggestions appear after two letters, and are chosen by keyboard', async ({ page, site }) => {
  const requests: string[] = []
  await site.open('/blog/')
  await page.waitForLoadState('networkidle')
  page.on('request', (request) => requests.push(request.url()))
  await site.headerField.pressSequentially('e')
  expect(requests).toEqual([])
  const list = page.getByRole('listbox', { name: 'Suggestions' })
  const options = list.getByRole('option')
  await site.headerField.pressSequentially('n')
  await expect(options.first()).toHaveText('engineProjects')
  expect(requests).toEqual([expect.stringMatching(/\/suggest\.js$/)])
  expect(await options.count()).toBeLessThanOrEqual(8)
  expect(await site.axeViolations()).toEqual([])
  await site.headerField.press('ArrowDown')
  await expect(list.getByRole('option', { selected: true })).toHaveText('engineProjects')
  await site.headerField.press('Escape')
  await expect(options).toHaveCount(0)
  await expect(site.headerField).toHaveValue('en')
  await site.headerField.fill('0.23')
  await expect(options).toHaveText(['Falco 0.23.0Releases', 'Upgrade from Falco 0.23.0Upgrades'])
  await site.headerField.fill('[(')
  await expect(options).toHaveCount(0)
  await site.headerField.fill('en')
  await site.headerField.pressSequentially('g')
  await site.headerField.press('ArrowDown')
  await site.headerField.press('Enter')
  await site.expectAt('/projects/engine/')
})

test('results are accessible in light and dark; HTML in a query is shown as text', async ({
  page,
  site,
}) => {
  const troubles = site.watchTroubles()
  await page.setViewportSize({ width: 320, height: 844 })
  for (const [q, colorScheme] of [
    ['engine', 'light'],
    ['mojibaek', 'dark'],
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
  expect(responses.length).toBeLessThanOrEqual(4)
  await page.route('**/search/data/index/*', (route) => route.fulfill({ status: 404 }))
  await site.enter('mojibaek')
  await site.expectStatus('could not be loaded')
  await page.unroute('**/search/data/index/*')
  await site.field.press('Enter')
  await site.expectStatus('Did you mean mojibake? 1 result')
  await page.waitForLoadState('networkidle')
  expect(responses.length).toBeGreaterThan(4)
  let bytes = 0
  for (const response of responses) bytes += (await response.request().sizes()).responseBodySize
  expect(bytes).toBeLessThan(280_000)
})
