import { expect, test } from '#e2e/fixtures.ts'
import { type PageLinks, readLinks } from '#e2e/links.ts'
import { absolute, at, exported, exportedFiles, feedItems, origin, sitemapUrls, waysOnly } from '#e2e/site.ts'

/** Every file of the export by the addresses that a host serves it at. */
function addresses(): Map<string, string> {
  const found = new Map<string, string>()
  for (const file of exportedFiles()) {
    const address = at(`/${file.split('/').map(encodeURIComponent).join('/')}`)
    found.set(address, file)
    if (file.endsWith('index.html')) found.set(address.slice(0, -'index.html'.length), file)
  }
  return found
}

const files = addresses()
const pages = new Map<string, PageLinks>()

function pageOf(file: string): PageLinks {
  const page = pages.get(file) ?? readLinks(exported(file))
  pages.set(file, page)
  return page
}

/** Why a link leads nowhere; undefined where it leads to a page, to a place in one, or to another site. */
function deadReason(address: string, from: string): string | undefined {
  if (!URL.canParse(address, from)) return `${address} is no address`
  const url = new URL(address, from)
  if (!/^https?:$/.test(url.protocol) || url.origin !== origin) return undefined
  const file = files.get(url.pathname)
  if (file === undefined) return `${address} leads to nothing`
  if (url.hash === '' || !file.endsWith('.html')) return undefined
  return pageOf(file).ids.has(decodeURIComponent(url.hash.slice(1))) ? undefined : `${address} names no place there`
}

test('no internal link of any page is dead, its anchor included', () => {
  const dead: string[] = []
  let checked = 0
  for (const [address, file] of files) {
    if (!file.endsWith('.html') || address.endsWith('/index.html')) continue
    for (const link of pageOf(file).links) {
      checked++
      const reason = deadReason(link.address, `${origin}${address}`)
      if (reason) dead.push(`${file}: <${link.tag}> ${reason}`)
    }
  }
  // Header and footer alone have more.
  expect(checked).toBeGreaterThan(sitemapUrls().length * 10)
  expect([...new Set(dead)]).toEqual([])
})

test('no link of the feed, its texts included, is dead', () => {
  const feed = exported('feed.xml')
  const written = [...feed.matchAll(/<(?:link|guid|url|docs|comments)\b[^>]*>([^<]+)</g)].map(
    ([, address = '']) => address,
  )
  const attributes = [...feed.matchAll(/<(?:atom:link|enclosure|category)[^>]*?(?:href|url|domain)="([^"]+)"/g)]
  const addresses = [
    ...written,
    ...attributes.map(([, address = '']) => address),
    ...feedItems().flatMap((item) => readLinks(item['content:encoded']).links.map(({ address }) => address)),
  ]
  expect(addresses.length).toBeGreaterThan(feedItems().length)
  // A reader has no page to resolve a relative address against.
  expect(addresses.flatMap((address) => deadReason(address, 'relative:') ?? [])).toEqual([])
})

test('no address of the sitemap is dead, and it has every page but ways to others and what is not for search engines', () => {
  expect(sitemapUrls().flatMap((url) => deadReason(url, 'relative:') ?? [])).toEqual([])
  const listed = new Set(sitemapUrls())
  const unlisted = exportedFiles()
    .filter((file) => file.endsWith('index.html') && !waysOnly.some((kind) => kind.test(file)))
    .map((file) => ({ file, url: absolute(`/${file.slice(0, -'index.html'.length)}`) }))
    .filter(({ url }) => !listed.has(url))
    // Its first address is another, or it says so.
    .filter(({ file, url }) => exported(file).includes(`<link rel="canonical" href="${url}"`))
    .filter(({ file }) => !exported(file).includes('<meta name="robots" content="noindex"'))
  expect(unlisted).toEqual([])
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

test('every file that a style names is there', () => {
  const styles = exportedFiles().flatMap((file) => {
    if (file.endsWith('.css')) return [{ file, style: exported(file) }]
    if (!file.endsWith('.html')) return []
    return [...exported(file).matchAll(/<style\b[^>]*>(.*?)<\/style>/gs)].map(([, style = '']) => ({ file, style }))
  })
  expect(styles.length).toBeGreaterThan(0)
  const dead = styles.flatMap(({ file, style }) =>
    [...style.matchAll(/url\(["']?(?!data:|#)([^"')]+)/g)].flatMap(
      ([, address = '']) => deadReason(address, absolute(`/${file}`)) ?? [],
    ),
  )
  expect(dead).toEqual([])
})

test('no page asks for anything over http from another host', () => {
  const insecure = exportedFiles()
    .filter((file) => file.endsWith('.html'))
    .flatMap((file) => pageOf(file).links.map((link) => ({ file, ...link })))
    .filter(({ tag, address }) => tag !== 'a' && address.startsWith('http:') && !address.startsWith(origin))
  expect(insecure).toEqual([])
})
