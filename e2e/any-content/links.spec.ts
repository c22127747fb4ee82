import fs from 'node:fs'
import { expect, test } from '#e2e/fixtures.ts'
import {
  absolute,
  at,
  exported,
  exportedFiles,
  htmlAt,
  htmlFiles,
  origin,
  readLinks,
  siteEnv,
  sitemapUrls,
} from '#e2e/site.ts'
import { dataPath } from '#lib/site/routes.ts'

const { repositoryUrl } = siteEnv

/** The file of each address of the site; the keys are decoded paths such as `/blog/é/`. */
const files = new Map(
  exportedFiles().flatMap((file) =>
    [file, file.replace(/(?<=^|\/)index\.html$/, '')].map((route) => [at(`/${route}`), file]),
  ),
)
let pages: Map<string, ReturnType<typeof readLinks>>
test.beforeAll(() => {
  pages = new Map(htmlFiles().map((file) => [file, readLinks(exported(file))]))
})

/** Explains why a link in the page `from` is dead. Ignores links to other sites. */
function deadReasons(address: string, from = origin): string[] {
  if (!URL.canParse(address, from)) return [`${from}: ${address} is not an address`]
  const url = new URL(address, from)
  if (url.origin !== origin) return []
  const file = files.get(decodeURIComponent(url.pathname))
  if (file === undefined) return [`${from}: ${address} leads to nothing`]
  const id = decodeURIComponent(url.hash.slice(1))
  if (id === '' || !pages.has(file) || pages.get(file)?.ids.has(id)) return []
  return [`${from}: ${address} has no such anchor`]
}

test('all internal links of pages lead to an existing page and anchor', () => {
  const links = [...pages].flatMap(([file, { links }]) => {
    const from = absolute(`/${file.replace(/index\.html$/, '')}`)
    return links.map(({ address }) => ({ address, from }))
  })
  // Proves that links were found: each page's header and footer have more than ten links.
  expect(links.length).toBeGreaterThan(sitemapUrls().length * 10)
  expect(links.flatMap(({ address, from }) => deadReasons(address, from))).toEqual([])
})

test('all addresses of this site in feeds, calendars, data and Markdown exist', () => {
  const files = exportedFiles().filter((file) =>
    /^(?!media\/|search\/).*\.(?:xml|json|ics|md|txt|yaml)$/.test(file),
  )
  const found = files.flatMap((file) => {
    // Calendars fold long lines, so an address may be split.
    const [, ...parts] = exported(file).replaceAll('\r\n ', '').split(origin)
    return parts.map((rest) => {
      const address = /^[^\s"'<>)\\,;\]]*/.exec(rest)?.[0] ?? ''
      const path = address.replace(/[.:`*]+$/, '').replaceAll('&amp;', '&')
      return { address: origin + path, from: absolute(`/${file}`) }
    })
  })
  expect(new Set(found.map(({ from }) => from)).size).toBeGreaterThan(10)
  const whole = found.filter(({ address }) => !address.includes('{'))
  expect(whole.flatMap(({ address, from }) => deadReasons(address, from))).toEqual([])
})

test('the sitemap has each page once and nothing else, and robots.txt names the sitemap', () => {
  const urls = sitemapUrls()
  expect(urls).toContain(absolute('/'))
  expect(new Set(urls).size).toBe(urls.length)
  expect(urls.flatMap((url) => deadReasons(url))).toEqual([])
  // The sitemap omits pages of months, pages such as `/blog/page/2/`, and `noindex` pages.
  const monthsAndNumbered = /^blog\/(?:\d{4}\/\d\d|(?:.+\/)?page\/\d+)\//
  const unlisted = htmlFiles().filter((file) => {
    if (!file.endsWith('index.html') || monthsAndNumbered.test(file)) return false
    const html = exported(file)
    const url = absolute(`/${file.slice(0, -'index.html'.length)}`)
    const isHidden = html.includes('<meta name="robots" content="noindex"')
    const isCanonical = html.includes(`<link rel="canonical" href="${url}"`)
    return isCanonical && !isHidden && !urls.includes(url)
  })
  expect(unlisted).toEqual([])
  expect(exported('robots.txt')).toContain(`\nSitemap: ${absolute('/sitemap.xml')}\n`)
})

test('links lead from the home page to every page', () => {
  const seen = new Set<string>([at('/')])
  for (const address of seen) {
    const file = files.get(decodeURIComponent(address)) ?? ''
    for (const link of pages.get(file)?.links ?? []) {
      const url = new URL(link.address, `${origin}${address}`)
      if (link.tag === 'a' && url.origin === origin) seen.add(url.pathname)
    }
  }
  expect(sitemapUrls().filter((url) => !seen.has(new URL(url).pathname))).toEqual([])
})

/** The end of the only link of a page that begins with `repositoryUrl` and `start`. */
function inRepository(url: string, start: string) {
  const [, end = '', ...others] = htmlAt(url).split(`href="${repositoryUrl}${start}`)
  expect(others, url).toEqual([])
  return end.slice(0, end.indexOf('"')).replaceAll('&amp;', '&')
}

test('each page has a link to report a problem, and documents link to their files', () => {
  test.skip(!repositoryUrl, 'REPOSITORY_URL is not set')
  for (const url of sitemapUrls()) {
    const report = Object.fromEntries(new URLSearchParams(inRepository(url, '/issues/new?')))
    expect(report, url).toMatchObject({ done: url, title: expect.stringMatching(/^Problem: \S/) })
    expect(fs.existsSync(`.github/ISSUE_TEMPLATE/${report.template}`)).toBe(true)
  }
  for (const name of ['posts', 'projects', 'maintainers'] as const) {
    const documents: { url: string }[] = JSON.parse(exported(dataPath(name).slice(1)))[name]
    for (const { url } of documents) {
      const file = decodeURIComponent(inRepository(url, '/edit/main/'))
      expect(fs.existsSync(file), url).toBe(true)
    }
  }
})
