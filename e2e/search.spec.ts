import type { Response } from '@playwright/test'
import { axeFindings } from './axe.ts'
import { test as base, expect } from './fixtures.ts'
import { watchPolicy } from './policy.ts'
import { filesWith, readableFiles } from './search-files.ts'
import { SearchPage } from './search-page.ts'
import { at, exported, exportedFiles, origin } from './site.ts'
import { watchTroubles } from './troubles.ts'

const test = base.extend<{ search: SearchPage }>({ search: async ({ page }, use) => use(new SearchPage(page)) })

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
  await search.result('文字の見本 и другие').click()
  await search.expectAt('/blog/other-scripts/')
  await page.goBack()
  await expect(search.status).toHaveText('1 result for ‘mojibake’')
})

test('a new query is an entry of the history, and so is a filter', async ({ page, search }) => {
  await search.ask('q=mojibake')
  await search.field.fill('seen')
  await search.main.getByRole('button', { name: 'Search' }).click()
  await expect(search.status).toContainText('‘seen’')
  await search.filter('2023').click()
  await expect(page).toHaveURL((url) => url.search === '?q=seen&year=2023')
  await expect(search.status).toContainText('in 2023')
  await expect(search.status).toBeFocused()
  await page.goBack()
  await expect(search.status).toHaveText(/^\d+ results for ‘seen’$/)
  await page.goBack()
  await expect(search.status).toHaveText('1 result for ‘mojibake’')
  await expect(search.field).toHaveValue('mojibake')
  await page.goForward()
  await expect(search.status).toContainText('‘seen’')
})

const spellings: [query: string, title: string][] = [
  ['mojibake', '文字の見本 и другие'],
  ['mojib', '文字の見本 и другие'],
  ['mojibak', '文字の見本 и другие'],
  ['MOJIBAKE', '文字の見本 и другие'],
  ['mojibaek', '文字の見本 и другие'],
  ['mojibke', '文字の見本 и другие'],
  ['omjibake', '文字の見本 и другие'],
  ['mojibakke encodng', '文字の見本 и другие'],
  ['nova', '文字の見本 и другие'],
  ['nóva', 'First published elsewhere'],
  ['Nóva', '文字の見本 и другие'],
  ['nova', 'First published elsewhere'],
  ['русски', '文字の見本 и другие'],
  ['maximiliane', 'Maximiliane-Theodora von Beispielhausen zu Musterstadt-Oberbeispiel'],
  ['cleo-old', 'Cleo Example'],
  ['0.17.0', 'Falco 0.17.0'],
  ['github', '.github'],
  // A word of its tags alone.
  ['zephyr', 'Wide things'],
]
test('a query finds its text in each spelling', async ({ search }) => {
  await search.open('/search/')
  for (const [query, title] of spellings) {
    await search.field.fill(query)
    await search.field.press('Enter')
    await expect(search.status, query).toContainText(`for ‘${query}’`)
    await expect.soft(search.result(title), query).toBeVisible()
  }
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
  // A text that only this answer has, and after it what the page made of the late one.
  await search.field.fill('maximiliane')
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 0)))
  await expect(search.result('文字の見本 и другие')).toHaveCount(0)
  await expect(search.status).toHaveText(seen)
})

test('waiting for a query is not said once a later one is answered', async ({ page, search }) => {
  await page.clock.install()
  await search.ask('q=seen')
  const seen = (await search.status.textContent()) ?? ''
  await page.route('**/search/data/index/**', () => undefined)
  await search.field.fill('mojibake')
  await search.field.evaluate(async (field: HTMLInputElement) => {
    field.form?.requestSubmit()
    history.back()
    await new Promise((resolve) => addEventListener('popstate', resolve, { once: true }))
  })
  await expect(search.field).toHaveValue('seen')
  await page.clock.runFor(1000)
  await expect(search.status).toHaveText(seen)
})

test('a link to a place on the page leaves the results as they are', async ({ page, search }) => {
  await search.ask('tag=notes')
  const posts = search.results('Posts')
  const before = await posts.count()
  await search.main.getByRole('button', { name: /^Show \d+ more posts$/ }).click()
  await expect(posts).not.toHaveCount(before)
  const after = await posts.count()
  await page.locator('a.skip').focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#page:content$/)
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 0)))
  await expect(posts).toHaveCount(after)
})

test('results stand in groups, what has the very name first', async ({ search }) => {
  await search.ask('q=engine')
  await expect(search.main.getByRole('heading', { level: 2, name: /·/ }).first()).toHaveText(/^Projects · /)
  await expect(search.results('Projects').first()).toContainText('What engine is for')
  await expect(search.results('People').first()).toContainText('engine')
  await search.result('engine').click()
  await search.expectAt('/projects/engine/')
})

test('a project is found by a word of its description, a release leads to its place', async ({ search }) => {
  await search.ask('q=sample-tool-7+sentence')
  await expect(search.result('sample-tool-7')).toBeVisible()
  // Mistyped in its middle.
  await search.ask('q=repsoitory')
  await expect(search.result('a-repository-with-a-name-that-is-as-long-as-names-may-well-be')).toBeVisible()
  await search.ask('q=0.17.0')
  await search.result('Falco 0.17.0').click()
  await search.expectAt('/releases/#page:0.17.0')
})

test('filters count what they would leave, and are taken away as they came', async ({ page, search }) => {
  await search.ask('q=note')
  const filter = search.filter('history')
  const count = Number(await filter.locator('xpath=..').locator('span').textContent())
  await filter.click()
  await expect(search.status).toHaveText(`${count} results for ‘note’ in history`)
  await expect(page).toHaveURL((url) => url.search === '?q=note&tag=history')
  await search.filter('Bob Example').click()
  await expect(page).toHaveURL((url) => url.search === '?q=note&tag=history&author=Bob+Example')
  await search.main.getByRole('link', { name: 'Remove filter: history' }).click()
  await expect(page).toHaveURL((url) => url.search === '?q=note&author=Bob+Example')
})

test('more results come on demand, and the focus goes to the first of them', async ({ search }) => {
  await search.ask('tag=notes')
  const posts = search.results('Posts')
  const before = await posts.count()
  await search.main.getByRole('button', { name: /^Show \d+ more posts$/ }).click()
  await expect(posts.nth(before).getByRole('link')).toBeFocused()
})

test('the first result is at most three presses of Tab from the field, before all filters', async ({
  page,
  search,
}) => {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 844 })
    await search.ask('q=note')
    await expect(page.getByRole('searchbox')).toHaveCount(1)
    await search.field.focus()
    const isFocused = () => search.firstResult.evaluate((link) => link === document.activeElement)
    let presses = 0
    for (; presses < 3 && !(await isFocused()); presses++) await page.keyboard.press('Tab')
    await expect(search.firstResult).toBeFocused()
    await search.field.press('Enter')
    await expect(search.status).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(search.firstResult).toBeFocused()
  }
})

for (const [word, name] of [
  ['sandbox', 'Show 1 more project'],
  ['stable', 'Show 2 more projects'],
  ['example', 'Show 10 more people'],
] as const) {
  test(`of the results for ${word} some are behind '${name}'`, async ({ search }) => {
    await search.ask(`q=${word}`)
    await expect(search.main.getByRole('button', { name, exact: true })).toBeVisible()
  })
}

test('what is found nowhere is said, with what to try', async ({ search }) => {
  await search.ask('q=qqqqqqqq')
  await expect(search.status).toContainText('No results for ‘qqqqqqqq’')
  await expect(search.main.getByRole('link', { name: 'tag', exact: true })).toBeVisible()
  await search.ask('q=mojibake+thirty')
  await expect(search.status).toContainText('mojibake')
  await search.ask('q=mojibake&year=2020')
  await expect(search.status).toContainText('No results for ‘mojibake’ in 2020')
  await search.status.getByRole('link', { name: 'Search without filters' }).click()
  await expect(search.status).toHaveText('1 result for ‘mojibake’')
})

test('a mistyped word is said to be one, and the right one is an address', async ({ page, search }) => {
  await search.ask('q=mojibaek')
  await expect(search.status).toHaveText('No results for ‘mojibaek’. 1 result for mojibake:')
  await search.status.getByRole('link').click()
  await expect(page).toHaveURL((url) => url.search === '?q=mojibake')
})

test('a word that no text has is said to be found nowhere, whatever shorter words it begins with', async ({
  search,
}) => {
  // 'a' and 'is' are words of many texts.
  for (const word of ['aquamarine', 'isosceles']) {
    await search.ask(`q=${word}`)
    await expect(search.status).toContainText(`No results for ‘${word}’`)
    await search.ask(`q=mojibake+${word}`)
    await expect(search.status).toContainText(`No results for ‘mojibake ${word}’`)
    await expect(search.status.getByRole('link')).toHaveText(['mojibake'])
  }
})

test('forms of a word, and parts of what is written as one, are found', async ({ search }) => {
  for (const word of ['mojibakes', 'encodings', 'unbreakable', 'Value', 'notes & history']) {
    await search.ask(new URLSearchParams({ q: word }).toString())
    await expect(search.status).toHaveText(new RegExp(`^\\d+ results? for ‘${word}’$`))
  }
})

test('no query is no question', async ({ search }) => {
  await search.open('/search/?q=+')
  await expect(search.status).toBeEmpty()
  await expect(search.main.getByRole('link', { name: 'tag', exact: true })).toBeVisible()
})

test('markup in a query or a text stays text', async ({ page, search }) => {
  const troubles = watchTroubles(page, origin)
  await search.ask(new URLSearchParams({ q: '<img src=x onerror=alert(1)> "a\\' }).toString())
  await expect(search.status).toContainText('<img src=x onerror=alert(1)>')
  await expect(search.main.locator('img')).toHaveCount(0)
  expect(troubles).toEqual([])
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
  await expect(search.headerField).toHaveValue('')
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

test('the page for what is missing offers a search', async ({ page, search }) => {
  await search.open('/no/such/page/', 404)
  await search.field.fill('mojibake')
  await search.field.press('Enter')
  await expect(page).toHaveURL((url) => url.pathname + url.search === at('/search/?q=mojibake'))
})

for (const [colorScheme, width] of [
  ['light', 1280],
  ['dark', 320],
] as const) {
  test(`results are sound: ${colorScheme}, ${width} pixels wide`, async ({ page, search }) => {
    const violations = await watchPolicy(page)
    const troubles = watchTroubles(page, origin)
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 844 })
    for (const query of ['', 'q=engine', 'q=note&tag=history', 'q=mojibaek', 'q=qqqqqqqq']) {
      await search.open(`/search/?${query}`)
      if (query !== '') await expect(search.status).toHaveText(/\d|No results/)
      const { found, passed } = await axeFindings(page)
      expect(found, query).toEqual([])
      expect(passed).toBeGreaterThan(10)
      expect(await page.evaluate(() => document.documentElement.scrollWidth), query).toBeLessThanOrEqual(width)
    }
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

test('only the page of search has its script and may run WebAssembly', () => {
  const pages = exportedFiles().filter((file) => file.endsWith('.html'))
  const searching = (part: RegExp): string[] => pages.filter((page) => part.test(exported(page)))
  expect(searching(/\/client\/search-/)).toEqual(['search/index.html'])
  expect(searching(/wasm-unsafe-eval/)).toEqual(['search/index.html'])
  expect(searching(/<meta name="robots" content="noindex"/)).toContain('search/index.html')
  expect(exported('sitemap.xml')).not.toContain('/search/')
})

test('words of what is not published are in no file, however it is encoded', () => {
  // So that silence means something: the word of a published post is found in each encoding, and in the index.
  // The index has stems of words.
  const files = readableFiles()
  const holding = filesWith('mojibak', files)
  for (const kind of [/\.html$/, /\.html\.br$/, /\.html\.gz$/, /\.pf_fragment$/, /\.pf_index$/, /words\.txt$/])
    expect(
      holding.some((file) => kind.test(file)),
      String(kind),
    ).toBe(true)
  for (const word of [
    'snorkelwort',
    'thimblerig',
    'halfbak',
    'quillworth',
    'latecom',
    'fernleaf',
    'unfinished text',
    'a-draft',
    'from-the-future',
  ])
    expect(filesWith(word, files), word).toEqual([])
})

test('results that no filter fits have none, and those without a date no gap', async ({ search }) => {
  await search.ask('q=note')
  const filters = search.main.getByRole('navigation', { name: 'Filters' })
  await expect(filters).toBeVisible()
  await search.ask('q=sandbox')
  await expect(filters).toBeHidden()
  const title = search.results('Projects').first().getByRole('link')
  const left = (part: typeof title) => part.evaluate((box) => Math.round(box.getBoundingClientRect().left))
  expect(await left(title)).toBe(await left(search.status))
})
