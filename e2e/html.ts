/** What the tests read of a finished page's HTML. */
import fs from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { Parser } from 'htmlparser2'
import { brotliOptions } from '#build/finish/compress.ts'

/** Makes the function that says what a page's `<meta>` of a name or property holds; '' where there is none. */
export function metaOf(html: string): (name: string) => string {
  const found = new Map<string, string>()
  const parser = new Parser({
    onopentag(tag, { name, property, content = '' }) {
      if (tag === 'meta') found.set(property ?? name ?? '', content)
    },
  })
  parser.end(html)
  return (name) => found.get(name) ?? ''
}

/** What a page tells search engines (JSON-LD), by type. */
export function thingsOf(html: string): Record<string, object> {
  const scripts = html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)
  const things: { '@type': string }[] = [...scripts].flatMap(([, json = '']) => {
    const data = JSON.parse(json)
    return data['@graph'] ?? data
  })
  return Object.fromEntries(things.map((thing) => [thing['@type'], thing]))
}

/** What a page links to or embeds, as it is written, and the places in it that can be linked to. */
export type PageLinks = { links: { tag: string; address: string }[]; ids: Set<string> }

/** Reads the links and ids of a page or of a piece of one. */
export function readLinks(html: string): PageLinks {
  const links: PageLinks['links'] = []
  const ids = new Set<string>()
  const parser = new Parser({
    onopentag(tag, attributes) {
      if (attributes.id) ids.add(attributes.id)
      for (const name of ['href', 'src', 'poster', 'action']) {
        const address = attributes[name]
        if (address !== undefined) links.push({ tag, address })
      }
      for (const part of attributes.srcset?.split(',') ?? [])
        links.push({ tag, address: part.trim().split(/\s+/)[0] ?? '' })
      if (tag !== 'meta' || attributes.content === undefined) return
      if (/^(og:url|og:image|twitter:image)$/.test(attributes.property ?? attributes.name ?? ''))
        links.push({ tag, address: attributes.content })
      const refresh = /^\s*\d+\s*;\s*url=(.*)$/i.exec(attributes['http-equiv'] ? attributes.content : '')
      if (refresh?.[1] !== undefined) links.push({ tag, address: refresh[1] })
    },
  })
  parser.end(html)
  return { links, ids }
}

const sent = new Map<string, number>()

/** Bytes of a file with brotli at level 11, as a host can send it, or as it is where that is smaller. */
export function sentBytes(file: string): number {
  const known = sent.get(file)
  if (known !== undefined) return known
  const bytes = fs.readFileSync(file)
  const count = Math.min(bytes.length, brotliCompressSync(bytes, brotliOptions(bytes, 11)).length)
  sent.set(file, count)
  return count
}

/** Addresses of the style sheets, scripts and typefaces that a page asks for by itself. */
export function referencesOf(html: string): { styles: string[]; scripts: string[]; typefaces: string[] } {
  const style = [...html.matchAll(/<style[^>]*>([^<]*)<\/style>/g)].map(([, style = '']) => style).join('\n')
  const typefaces = style.match(/(?<=url\()[^)\s]+\.woff2(?=\))/g) ?? []
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
