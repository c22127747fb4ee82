import path from 'node:path'
import { expect, test } from '#e2e/fixtures.ts'
import { SearchPage } from '#e2e/search-page.ts'
import { at, exported, exportedFiles, feedItems, siteEnv } from '#e2e/site.ts'
import { sentBytes } from '#e2e/weight.ts'
import { HEADERS_FILE, headersFor, parseHeaders } from '#lib/site/headers-file.ts'

test('search finds the newest post by its title, and leads to it', async ({ page }) => {
  const [newest] = feedItems()
  test.skip(!newest, 'there is no post')
  const search = new SearchPage(page)
  await search.open('/')
  await search.headerField.fill(newest?.title ?? '')
  await search.headerField.press('Enter')
  await expect(search.status).toContainText(/\d+ results?/)
  await search.result(newest?.title ?? '').click()
  await expect(page).toHaveURL(newest?.link ?? '')
})

/** A project whose description has a long word that no other has. */
function projectWithWord(): { name: string; word: string } | undefined {
  const { projects } = JSON.parse(exported('data/v1/projects.json'))
  const wordsOf = ({ description }: { description: string }): string[] =>
    description.toLowerCase().match(/\p{L}+/gu) ?? []
  for (const project of projects) {
    const others = new Set(projects.filter((other: object) => other !== project).flatMap(wordsOf))
    const word = wordsOf(project).find((word) => word.length > 8 && !others.has(word))
    if (word) return { name: project.name, word }
  }
  return undefined
}

test('search finds a project by a word of its description, and by its beginning', async ({ page }) => {
  const project = projectWithWord()
  test.skip(!project, 'no project has a word of its own')
  const { name = '', word = '' } = project ?? {}
  const search = new SearchPage(page)
  for (const written of [word, word.slice(0, -1)]) {
    await search.ask(new URLSearchParams({ q: written }).toString())
    await search.showAll('Projects')
    await expect(search.result(name), written).toBeVisible()
  }
})

test('search finds a person with an accent by the name without it', async ({ page }) => {
  const { maintainers } = JSON.parse(exported('data/v1/maintainers.json'))
  const names: string[] = maintainers.map(({ name }: { name: string }) => name)
  const accented = names.find((name) => /\p{Script=Latin}\p{M}/u.test(name.normalize('NFD')))
  test.skip(accented === undefined, 'no name has an accent')
  const search = new SearchPage(page)
  for (const written of [accented, accented?.normalize('NFD').replace(/\p{M}/gu, '')]) {
    await search.ask(new URLSearchParams({ q: written ?? '' }).toString())
    await expect(search.result(accented ?? ''), written).toBeVisible()
  }
})

test('the scripts of search are under 20,000 bytes', () => {
  const scripts = exportedFiles().filter((file) => /^client\/search-.+\.js$|^search\/data\/.+\.js$/.test(file))
  expect(scripts).toHaveLength(2)
  const bytes = scripts.reduce((sum, file) => sum + sentBytes(path.join(siteEnv.outDir, file)), 0)
  expect(bytes).toBeLessThan(20_000)
})

test('the page of search alone may run WebAssembly', async ({ request }) => {
  const rules = parseHeaders(exported(HEADERS_FILE))
  for (const [route, isAllowed] of [
    ['/search/', true],
    ['/', false],
    ['/blog/', false],
    ['/search/data/pagefind.js', false],
  ] as const) {
    const policy = (await request.get(at(route))).headers()['content-security-policy'] ?? ''
    expect(policy, route).toBe(headersFor(rules, at(route))['Content-Security-Policy'])
    expect(/'wasm-unsafe-eval'/.test(policy), route).toBe(isAllowed)
    expect(policy, route).toContain("require-trusted-types-for 'script'; trusted-types 'none'")
  }
})

test('files of the index that change their address with their bytes are kept, the others are asked for again', async ({
  request,
}) => {
  const fileIn = (folder: string) => exportedFiles().find((file) => file.startsWith(`search/data/${folder}`))
  for (const [folder, cached] of [
    ['fragment/', 'immutable'],
    ['index/', 'immutable'],
    ['pagefind-entry', 'no-cache'],
    ['words', 'no-cache'],
  ] as const)
    expect((await request.get(at(`/${fileIn(folder)}`))).headers()['cache-control'], folder).toContain(cached)
})
