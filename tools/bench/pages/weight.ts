import fs from 'node:fs'
import path from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { Parser } from 'htmlparser2'
import { brotliOptions } from '#build/finish/compress.ts'
import type { Corpus } from '#tools/bench/corpus.ts'
import { quantile } from '#tools/bench/figures.ts'
import { routesOf } from './measured-routes.ts'
import { stylesIn, styleUnion } from './style-union.ts'

/**
 * Bytes that a first view of a page takes but for pictures, with brotli at level 11, as a host can send them.
 * The typeface stands beside the sum, since nothing waits for it.
 */
export type Weight = { html: number; style: number; script: number; all: number; typeface: number }

/**
 * Weighs a page of a finished site: its HTML (with the style and scripts that stand in it), and its style sheets and
 * scripts of the same site.
 * @param page path below `dir`
 * @param basePath path that the site lives under, without a slash at its end
 */
export function weigh(dir: string, page: string, basePath = ''): Weight {
  const { styles, scripts, typefaces } = referencesOf(fs.readFileSync(path.join(dir, page), 'utf8'))
  const sum = (addresses: readonly string[]): number =>
    addresses
      .filter((address) => address.startsWith(`${basePath}/`) && !address.startsWith('//'))
      .reduce((bytes, address) => bytes + sentBytes(path.join(dir, address.slice(basePath.length))), 0)
  const [html, style, script] = [sentBytes(path.join(dir, page)), sum(styles), sum(scripts)]
  return { html, style, script, all: html + style + script, typeface: sum(typefaces) }
}

/** Bytes of a file with brotli at level 11, or as it is where that is smaller. */
export function sentBytes(file: string): number {
  const bytes = fs.readFileSync(file)
  return Math.min(bytes.length, brotliCompressSync(bytes, brotliOptions(bytes, 11)).length)
}

/** Addresses of the style sheets, scripts and typefaces that a page asks for by itself. */
export function referencesOf(html: string): { styles: string[]; scripts: string[]; typefaces: string[] } {
  const typefaces = stylesIn(html).flatMap((style) => style.match(/(?<=url\()[^)\s]+\.woff2(?=\))/g) ?? [])
  const styles = new Set<string>()
  const scripts = new Set<string>()
  const parser = new Parser({
    onopentag(name, { rel, href, src }) {
      if (name === 'link' && href && rel?.split(' ').includes('stylesheet')) styles.add(href)
      if (name === 'link' && href && rel === 'modulepreload') scripts.add(href)
      if (name === 'script' && src) scripts.add(src)
    },
  })
  parser.end(html)
  return { styles: [...styles], scripts: [...scripts], typefaces }
}

/** Weight by kind of page, in bytes. */
export function weightByKind(dir: string, corpus: Pick<Corpus, 'posts'>): Record<string, number> {
  const weightOf = (route: string): number[] => {
    const page = path.join(route, 'index.html')
    return fs.existsSync(path.join(dir, page)) ? [weigh(dir, page).all] : []
  }
  const kinds = Object.entries(routesOf(corpus)).flatMap(([kind, route]) =>
    weightOf(route).map((bytes) => [kind, bytes] as const),
  )
  const posts = corpus.posts.flatMap(({ slug }) => weightOf(path.join('blog', slug)))
  return {
    ...Object.fromEntries(kinds),
    'typeface, beside each': weigh(dir, 'index.html').typeface,
    'post, median': quantile(posts),
    'post, nine of ten': quantile(posts, 0.9),
    'post, largest': posts.reduce((largest, bytes) => Math.max(largest, bytes), 0),
  }
}

/** Rules that stand for what single elements had in a style attribute (build/finish/style-attributes.ts). */
const ofElements = /\._\d+\{[^}]*\}/g

/** Bytes of all style of a site in one sheet, brotli: what stands in pages, and its style sheets. */
export function weightOfStyle(dir: string): number {
  const names = fs
    .readdirSync(dir, { recursive: true, withFileTypes: true })
    .flatMap((entry) => (entry.isFile() ? [path.join(entry.parentPath, entry.name)] : []))
  const read = (name: string): string => fs.readFileSync(name, 'utf8')
  const inPages = names
    .filter((name) => name.endsWith('.html'))
    .flatMap((name) => stylesIn(read(name).replace(ofElements, '')))
  const sheets = names.filter((name) => name.endsWith('.css')).map(read)
  return brotliCompressSync(styleUnion([...inPages, ...sheets])).length
}
