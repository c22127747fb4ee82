import fs from 'node:fs'
import { expect, test } from '#e2e/fixtures.ts'
import { type PageLinks, readLinks } from '#e2e/html.ts'
import {
  absolute,
  at,
  exported,
  exportedFiles,
  htmlAt,
  htmlFiles,
  origin,
  siteEnv,
  sitemapUrls,
} from '#e2e/site.ts'
import { dataPath } from '#lib/site/file-routes.ts'

const { repositoryUrl } = siteEnv

/** The file of each URL path (decoded) of the site. */
const files = new Map(
  exportedFiles().flatMap((file) =>
    [file, file.replace(/(?<=^|\/)index\.html$/, '')].map((route) => [at(`/${route}`), file]),
  ),
)
const pages = new Map<string, PageLinks>()

function pageOf(file: string): PageLinks {
  const page = pages.get(file) ?? readLinks(exported(file))
  pages.set(file, page)
  return page
}

function deadReason(address: string, from = 'relative:') {
  if (!URL.canParse(address, from)) return `${address} is not an address`
  const url = new URL(address, from)
  if (!/^https?:$/.test(url.protocol) || url.origin !== origin) return undefined
  const file = files.get(decodeURIComponent(url.pathname))
  if (file === undefined) return `${address} leads to nothing`
  if (url.hash === '' || !file.endsWith('.html')) return undefined
  return pageOf(file).ids.has(decodeURIComponent(url.hash.slice(1)))
    ? undefined
    : `${address} has no such anchor`
}

test('all internal links of pages lead to an existing page and anchor', () => {
  const dead = new Set<string>()
  let checked = 0
  for (const file of htmlFiles()) {
    const address = absolute(`/${file.replace(/index\.html$/, '')}`)
    for (const link of pageOf(file).links) {
      checked++
      const reason = deadReason(link.address, address)
      if (reason) dead.add(`${file}: <${link.tag}> ${reason}`)
    }
  }
  // Proves that links were found: header and footer of each page have more than ten links.
  expect(checked).toBeGreaterThan(sitemapUrls().length * 10)
  expect([...dead]).toEqual([])
})

test('all addresses of this site in feeds, calendars, data and Markdown exist', () => {
  const machines = exportedFiles().filter((file) => /\.(?:xml|json|ics|md|txt|yaml)$/.test(file))
  const found = machines
    .filter((file) => !/^(?:media|search)\//.test(file))
    .flatMap((file) => {
      // Joins the folded lines of calendars, which may split an address.
      const text = exported(file).replaceAll('\r\n ', '')
      const own = text
        .split(origin)
        .slice(1)
        .map((rest) => `${origin}${/^[^\s"'<>)\\,;\]]*/.exec(rest)?.[0] ?? ''}`)
      return own.map((address) => ({
        file,
        address: address.replace(/[.:`*]+$/, '').replace(/&amp;/g, '&'),
      }))
    })
  expect(new Set(found.map(({ file }) => file)).size).toBeGreaterThan(10)
  const dead = found.flatMap(({ file, address }) => {
    const reason = address.includes('{') ? undefined : deadReason(address)
    return reason ? [`${file}: ${reason}`] : []
  })
  expect([...new Set(dead)]).toEqual([])
})

test('the sitemap has every page once and nothing but pages, and robots.txt names it', () => {
  const urls = sitemapUrls()
  expect(urls).toContain(absolute('/'))
  expect(new Set(urls).size).toBe(urls.length)
  expect(urls.flatMap((url) => deadReason(url) ?? [])).toEqual([])
  // The sitemap leaves out months, numbered pages, and pages hidden from search engines.
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
    const file = files.get(decodeURIComponent(address))
    if (!file?.endsWith('.html')) continue
    for (const link of pageOf(file).links) {
      if (link.tag !== 'a') continue
      const url = new URL(link.address, `${origin}${address}`)
      if (url.origin === origin) seen.add(url.pathname)
    }
  }
  expect(sitemapUrls().filter((url) => !seen.has(new URL(url).pathname))).toEqual([])
})

function inRepository(url: string, start: string) {
  const prefix = `${repositoryUrl}${start}`
  return readLinks(htmlAt(url)).links.flatMap(({ address }) =>
    address.startsWith(prefix) ? [address.slice(prefix.length)] : [],
  )
}

test('each page has a link to report a problem, and documents link to their files', () => {
  test.skip(!repositoryUrl, 'REPOSITORY_URL is not set')
  for (const url of sitemapUrls()) {
    const [query, ...others] = inRepository(url, '/issues/new?')
    expect(others).toEqual([])
    const report = Object.fromEntries(new URLSearchParams(query))
    expect(report, url).toMatchObject({ done: url, title: expect.stringMatching(/^Problem: \S/) })
    expect(fs.existsSync(`.github/ISSUE_TEMPLATE/${report.template}`)).toBe(true)
  }
  for (const name of ['posts', 'projects', 'maintainers'] as const) {
    const documents: { url: string }[] = JSON.parse(exported(dataPath(name).slice(1)))[name]
    for (const { url } of documents) {
      const [file = '', ...others] = inRepository(url, '/edit/main/')
      expect(others, url).toEqual([])
      expect(fs.existsSync(file), `${url} ${file}`).toBe(true)
    }
  }
})
