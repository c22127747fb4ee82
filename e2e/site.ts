import fs from 'node:fs'
import path from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { XMLParser } from 'fast-xml-parser'
import { readEnv } from '#lib/site/env.ts'
import { FROZEN, TEST_PORT } from '#tools/test/test-port.ts'

/** What is tested: OUT_DIR, built for BASE_PATH and with SITE_URL=http://localhost:<PORT>. */
export const siteEnv = readEnv({
  ...process.env,
  OUT_DIR: process.env.OUT_DIR || FROZEN.OUT_DIR,
  PORT: process.env.PORT || String(TEST_PORT),
})

/** True for the site of fixed words; on another one stands what authors wrote, and what the check only warned them of. */
export const isFrozen = siteEnv.outDir === path.resolve(FROZEN.OUT_DIR)

/** The server's own origin, which the site was built for. */
export const origin = `http://localhost:${siteEnv.port}`

/** An address of the site as it stands in its pages: `/blog/` is `/sub/blog/` under a base path. */
export function at(route: string): string {
  return `${siteEnv.basePath}${route}`
}

/** The same with the origin, as feeds and the sitemap have it. */
export function absolute(route: string): string {
  return `${origin}${at(route)}`
}

/** Text of a file of the export by its path below OUT_DIR. */
export function exported(file: string): string {
  return fs.readFileSync(path.join(siteEnv.outDir, file), 'utf8')
}

/** Every file of the export by its path below OUT_DIR, `/` between parts. */
export function exportedFiles(): string[] {
  return fs
    .readdirSync(siteEnv.outDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(siteEnv.outDir, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort()
}

/** The files that are pages, paths that only lead on included. */
export const htmlFiles = (): string[] => exportedFiles().filter((file) => file.endsWith('.html'))

/** Those that are posts. */
export const postFiles = (): string[] =>
  htmlFiles().filter((file) => exported(file).includes('<meta property="og:type" content="article"'))

/** A file of the export as a reader could read it, in small letters: encodings and the search index decoded. */
export function readable(file: string): string {
  const bytes = fs.readFileSync(path.join(siteEnv.outDir, file))
  // Pagefind's files are gzip, whatever they are called.
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b
  const plain = isGzip ? gunzipSync(bytes) : file.endsWith('.br') ? brotliDecompressSync(bytes) : bytes
  return plain.toString().toLowerCase()
}

const parser = new XMLParser({ isArray: (name) => name === 'url' || name === 'item' })

/** The addresses of the sitemap, absolute as they stand there. */
export function sitemapUrls(): string[] {
  const { urlset } = parser.parse(exported('sitemap.xml'))
  return urlset.url.map(({ loc }: { loc: string }) => loc)
}

/** Text of the page at an address as the sitemap has it, or as a route. */
export function htmlAt(address: string): string {
  const route = decodeURIComponent(address.startsWith('/') ? address : address.slice(absolute('').length))
  return exported(`${route.slice(1)}index.html`)
}

/** Files of pages that only lead to others, which the sitemap leaves out: months, and the numbered pages of lists. */
export const waysOnly: readonly RegExp[] = [
  /^blog\/\d{4}\/\d\d\/index\.html$/,
  /^blog\/page\/\d+\/index\.html$/,
  /^blog\/(?:tags|authors)\/[^/]+\/page\/\d+\/index\.html$/,
]

export type FeedItem = {
  title: string
  link: string
  guid: string
  pubDate: string
  description: string
  'content:encoded': string
}

/** The entries of the feed. */
export function feedItems(): FeedItem[] {
  return parser.parse(exported('feed.xml')).rss.channel.item ?? []
}
