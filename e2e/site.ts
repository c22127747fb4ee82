import fs from 'node:fs'
import path from 'node:path'
import { DomUtils, parseDocument } from 'htmlparser2'
import { readEnv } from '#lib/site/env.ts'
import { filesBelow } from '#lib/store/folders.ts'
import { FROZEN, TEST_PORT } from '#tools/test/test-port.ts'

/** Settings of the tested site. OUT_DIR must be built with SITE_URL=http://localhost:<PORT>. */
export const siteEnv = readEnv({
  ...process.env,
  OUT_DIR: process.env.OUT_DIR || FROZEN.OUT_DIR,
  PORT: process.env.PORT || String(TEST_PORT),
})

/** Whether the tested site has the content of e2e/frozen/; other content may have warnings. */
export const isFrozen = siteEnv.outDir === path.resolve(FROZEN.OUT_DIR)

/** Slug of a post with the longest title, slug, author name and tag that the check allows. */
export const longSlug =
  'a-slug-that-goes-on-for-as-long-as-the-title-does-and-a-little-longer-than-that'

export const origin = `http://localhost:${siteEnv.port}`

/** Adds the base path to a route: `/blog/` becomes `/sub/blog/`. */
export const at = (route: string) => `${siteEnv.basePath}${route}`

export const absolute = (route: string) => `${origin}${at(route)}`

export const exported = (file: string) => fs.readFileSync(path.join(siteEnv.outDir, file), 'utf8')

export const exportedFiles = () => filesBelow(siteEnv.outDir)

export const htmlFiles = () => exportedFiles().filter((file) => file.endsWith('.html'))

export const sitemapUrls = (): string[] => exported('sitemap.xml').match(/(?<=<loc>)[^<]+/g) ?? []

/** The HTML of a page, by route such as `/blog/` or by absolute address. */
export function htmlAt(address: string) {
  const route = address.startsWith('/') ? address : address.slice(absolute('').length)
  return exported(`${decodeURIComponent(route)}index.html`)
}

/** Kinds of pages; the first match counts. A page without a match is a kind of its own. */
const kinds = [
  /\/page\/\d+\/$/,
  /^\/blog\/tags\/[^/]+\/$/,
  /^\/blog\/authors\/[^/]+\/$/,
  /^\/blog\/\d{4}\/$/,
  /^\/blog\/\d{4}\/\d\d\/$/,
  /^\/blog\/kind\/[^/]+\/$/,
  /^\/\d{4}\/$/,
  /^\/blog\/(?!(?:archive|authors|tags)\/)[^/]+\/$/,
  /^\/maintainers\/[^/]+\/$/,
  /^\/projects\/[^/]+\/$/,
  /^\/releases\/\d[^/]*\/$/,
  /^\/releases\/upgrade\/[^/]+\/$/,
]

/** The route of the longest page of each kind, since text most likely overflows there. */
export function pageOfEachKind() {
  const longest = new Map<string, { route: string; length: number }>()
  for (const file of htmlFiles()) {
    const html = exported(file)
    if (!file.endsWith('index.html') || html.includes('<meta http-equiv="refresh"')) continue
    const route = `/${file.replace(/index\.html$/, '')}`
    const kind = String(kinds.find((pattern) => pattern.test(route)) ?? route)
    if (html.length > (longest.get(kind)?.length ?? 0))
      longest.set(kind, { route, length: html.length })
  }
  return [...longest.values()].map(({ route }) => route)
}

const elementsOf = (html: string, tag = '*') =>
  DomUtils.getElementsByTagName(tag, parseDocument(html))

/** The text of a page between its header and footer. */
export const mainText = (route: string) =>
  DomUtils.textContent(elementsOf(htmlAt(route), 'main')).replaceAll(/\s+/g, ' ')

/** The contents of `<meta>` elements, by `property` or `name`. */
export function metaOf(html: string): Record<string, string | undefined> {
  const metas = elementsOf(html, 'meta')
  return Object.fromEntries(
    metas.map(({ attribs: { property, name, content } }) => [property ?? name, content]),
  )
}

/** The structured data of a page, by type (schema.org). */
export function thingsOf(html: string): Record<string, object> {
  const scripts = html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)
  const things: { '@type': string }[] = [...scripts].flatMap(([, json = '']) => {
    const data = JSON.parse(json)
    return data['@graph'] ?? data
  })
  return Object.fromEntries(things.map((thing) => [thing['@type'], thing]))
}

/** All addresses in a page, also those in `<meta>`, and all ids. */
export function readLinks(html: string) {
  const elements = elementsOf(html)
  const links = elements.flatMap(({ name: tag, attribs }) => {
    const { href, src, action, srcset, content = '' } = attribs
    const copies = srcset?.split(',').map((copy) => copy.trim().split(' ')[0]) ?? []
    const inMeta = /^https?:\S+$|(?<=^\d+; ?url=).*/.exec(content)?.[0]
    return [href, src, action, ...copies, inMeta].flatMap((address) =>
      address === undefined ? [] : { tag, address },
    )
  })
  return { links, ids: new Set(elements.flatMap(({ attribs: { id } }) => id ?? [])) }
}
