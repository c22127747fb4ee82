/** Every address that a page, a feed, a text or another file of the site holds leads somewhere. */
import fs from 'node:fs'
import { expect, test } from '#e2e/fixtures.ts'
import { type PageLinks, readLinks } from '#e2e/html.ts'
import {
  absolute,
  at,
  exported,
  exportedFiles,
  feedItems,
  htmlAt,
  htmlFiles,
  origin,
  siteEnv,
  sitemapUrls,
  waysOnly,
} from '#e2e/site.ts'
import { dataPath } from '#lib/site/file-routes.ts'

const { repositoryUrl } = siteEnv

/** Every file of the export by the addresses that a host serves it at. */
const files = new Map(
  exportedFiles().flatMap((file): [string, string][] => {
    const address = at(`/${file.split('/').map(encodeURIComponent).join('/')}`)
    return [
      [address, file],
      ...(file.endsWith('index.html') ? [[address.slice(0, -10), file] as [string, string]] : []),
    ]
  }),
)
const pages = new Map<string, PageLinks>()

function pageOf(file: string): PageLinks {
  const page = pages.get(file) ?? readLinks(exported(file))
  pages.set(file, page)
  return page
}

/** Why a link leads nowhere; undefined where it leads to a page, to a place in one, or to another site. */
function deadReason(address: string, from = 'relative:'): string | undefined {
  if (!URL.canParse(address, from)) return `${address} is no address`
  const url = new URL(address, from)
  if (!/^https?:$/.test(url.protocol) || url.origin !== origin) return undefined
  const file = files.get(url.pathname)
  if (file === undefined) return `${address} leads to nothing`
  if (url.hash === '' || !file.endsWith('.html')) return undefined
  return pageOf(file).ids.has(decodeURIComponent(url.hash.slice(1))) ? undefined : `${address} names no place there`
}

test('no internal link of any page is dead, its anchor included', () => {
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
  // Header and footer alone have more.
  expect(checked).toBeGreaterThan(sitemapUrls().length * 10)
  expect([...dead]).toEqual([])
})

test('no address of this site is dead in a feed, a calendar, data, or a text for machines', () => {
  const machines = exportedFiles().filter((file) => /\.(?:xml|json|ics|md|txt|yaml)$/.test(file))
  const found = machines
    .filter((file) => !/^(?:media|search)\//.test(file))
    .flatMap((file) => {
      // A calendar folds its lines.
      const text = exported(file).replaceAll('\r\n ', '')
      const own = text
        .split(origin)
        .slice(1)
        .map((rest) => `${origin}${/^[^\s"'<>)\\,;\]]*/.exec(rest)?.[0] ?? ''}`)
      return own.map((address) => ({ file, address: address.replace(/[.:`*]+$/, '').replace(/&amp;/g, '&') }))
    })
  expect(new Set(found.map(({ file }) => file)).size).toBeGreaterThan(10)
  const dead = found.flatMap(({ file, address }) => {
    // As a template has it.
    const reason = address.includes('{') ? undefined : deadReason(address)
    return reason ? [`${file}: ${reason}`] : []
  })
  expect([...new Set(dead)]).toEqual([])
})

test('every address in the texts of the feed is absolute', () => {
  const links = feedItems().flatMap((item) => readLinks(item['content:encoded']).links)
  expect(links.filter(({ address }) => !/^(?:https?:\/\/|mailto:)/.test(address))).toEqual([])
})

test('the sitemap has every page once and nothing but pages, and robots.txt names it', async ({ request }) => {
  const urls = sitemapUrls()
  expect(urls).toContain(absolute('/'))
  expect(new Set(urls).size).toBe(urls.length)
  expect(urls.flatMap((url) => deadReason(url) ?? [])).toEqual([])
  expect(urls.filter((url) => !url.startsWith(absolute('/')) || !url.endsWith('/'))).toEqual([])
  // But for ways to others and what is not for search engines: its first address is another, or it says so.
  const unlisted = htmlFiles()
    .filter((file) => file.endsWith('index.html') && !waysOnly.some((kind) => kind.test(file)))
    .map((file) => ({ file, url: absolute(`/${file.slice(0, -'index.html'.length)}`) }))
    .filter(({ url }) => !urls.includes(url))
    .filter(({ file, url }) => exported(file).includes(`<link rel="canonical" href="${url}"`))
    .filter(({ file }) => !exported(file).includes('<meta name="robots" content="noindex"'))
  expect(unlisted).toEqual([])
  const robots = await (await request.get(at('/robots.txt'))).text()
  expect([...robots.matchAll(/^Sitemap: (.*)$/gm)].map(([, address]) => address)).toEqual([absolute('/sitemap.xml')])
})

test('every page can be reached from the first by links', () => {
  const seen = new Set<string>([at('/')])
  for (const address of seen) {
    const file = files.get(address)
    if (!file?.endsWith('.html')) continue
    for (const link of pageOf(file).links) {
      if (link.tag !== 'a') continue
      const url = new URL(link.address, `${origin}${address}`)
      if (url.origin === origin) seen.add(url.pathname)
    }
  }
  expect(sitemapUrls().filter((url) => !seen.has(new URL(url).pathname))).toEqual([])
})

/** Where the pages of some addresses lead in the repository. */
function ofRepository(url: string): { reports: URL[]; edits: string[] } {
  const own = readLinks(htmlAt(url)).links.flatMap(({ address }) =>
    repositoryUrl && address.startsWith(`${repositoryUrl}/`) ? [address.slice(repositoryUrl.length)] : [],
  )
  const reports = own.filter((rest) => rest.startsWith('/issues/new?'))
  return {
    reports: reports.map((rest) => new URL(rest, 'https://forge.example')),
    edits: own.filter((rest) => rest.startsWith('/edit/')),
  }
}

test('every page can be reported with its address filled in, and documents lead to their files', () => {
  test.skip(!repositoryUrl, 'nobody said where the repository is')
  for (const url of sitemapUrls()) {
    const [report, ...others] = ofRepository(url).reports
    expect(others).toEqual([])
    expect(report?.searchParams.get('done'), url).toBe(url)
    expect(report?.searchParams.get('title'), url).toMatch(/^Problem: \S/)
    expect(fs.existsSync(`.github/ISSUE_TEMPLATE/${report?.searchParams.get('template')}`)).toBe(true)
  }
  const documents = (['posts', 'projects', 'maintainers'] as const).flatMap((name): { url: string }[] => {
    return JSON.parse(exported(dataPath(name).slice(1)))[name]
  })
  expect(documents.length).toBeGreaterThan(0)
  const edits = documents.map(({ url }) => ofRepository(url).edits)
  expect(documents.filter((_, index) => edits[index]?.length !== 1)).toEqual([])
  expect(new Set(edits.flat()).size).toBe(documents.length)
  for (const edit of edits.flat()) expect(fs.existsSync(edit.replace('/edit/main/', '')), edit).toBe(true)
})

test('where nobody said where the repository is, no page leads there', async ({ site }) => {
  test.skip(repositoryUrl !== undefined, 'somebody said so')
  await site.open('/')
  await expect(site.footer.getByRole('link', { name: /report|edit|source/i })).toHaveCount(0)
})
