import fs from 'node:fs'
import path from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { readEnv } from '#lib/site/env.ts'
import { chooseShots, pagesOf } from '#tools/shots/pages.ts'
import { FROZEN, TEST_PORT } from '#tools/test/test-port.ts'

/**
 * Settings of the site under test. OUT_DIR must be built with SITE_URL=http://localhost:<PORT>.
 */
export const siteEnv = readEnv({
  ...process.env,
  OUT_DIR: process.env.OUT_DIR || FROZEN.OUT_DIR,
  PORT: process.env.PORT || String(TEST_PORT),
})

/** Whether the site under test has the test content; other content may have warnings. */
export const isFrozen = siteEnv.outDir === path.resolve(FROZEN.OUT_DIR)

/** Slug of the post whose front matter has values of maximum length. */
export const longSlug =
  'a-slug-that-goes-on-for-as-long-as-the-title-does-and-a-little-longer-than-that'

export const origin = `http://localhost:${siteEnv.port}`

/** Adds the base path to a route: `/blog/` becomes `/sub/blog/`. */
export function at(route: string): string {
  return `${siteEnv.basePath}${route}`
}

export function absolute(route: string) {
  return `${origin}${at(route)}`
}

export function exported(file: string) {
  return fs.readFileSync(path.join(siteEnv.outDir, file), 'utf8')
}

export function exportedFiles() {
  return fs
    .readdirSync(siteEnv.outDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path
        .relative(siteEnv.outDir, path.join(entry.parentPath, entry.name))
        .split(path.sep)
        .join('/'),
    )
    .sort()
}

export const htmlFiles = () => exportedFiles().filter((file) => file.endsWith('.html'))

export const postFiles = () =>
  htmlFiles().filter((file) =>
    exported(file).includes('<meta property="og:type" content="article"'),
  )

export function readable(file: string) {
  const bytes = fs.readFileSync(path.join(siteEnv.outDir, file))
  // Files of Pagefind's index are compressed with gzip, but do not end with .gz.
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b
  const plain = isGzip
    ? gunzipSync(bytes)
    : file.endsWith('.br')
      ? brotliDecompressSync(bytes)
      : bytes
  return plain.toString().toLowerCase()
}

export const sitemapUrls = (): string[] => exported('sitemap.xml').match(/(?<=<loc>)[^<]+/g) ?? []

/** The HTML file of an address in the sitemap, or of a route. */
export function fileOf(address: string) {
  const route = decodeURIComponent(
    address.startsWith('/') ? address : address.slice(absolute('').length),
  )
  return `${route.slice(1)}index.html`
}

export const htmlAt = (address: string) => exported(fileOf(address))

export const pageOfEachKind = () =>
  chooseShots(pagesOf(siteEnv.outDir)).flatMap(({ address }) =>
    address.endsWith('.html') ? [] : absolute(encodeURI(address)),
  )
