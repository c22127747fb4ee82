import fs from 'node:fs'
import path from 'node:path'
import { filesBelow } from '#lib/store/files-below.ts'

/** Kinds of pages; the first match counts. A page without a match is a kind of its own. */
const kinds = [
  /\/page\/\d+\/$/,
  /^\/blog\/tags\/[^/]+\/$/,
  /^\/blog\/authors\/[^/]+\/$/,
  /^\/blog\/\d{4}\/$/,
  /^\/blog\/\d{4}\/\d\d\/$/,
  /^\/\d{4}\/$/,
  /^\/blog\/(?!(?:archive|authors|tags)\/)[^/]+\/$/,
  /^\/maintainers\/[^/]+\/$/,
  /^\/projects\/[^/]+\/$/,
  /^\/releases\/\d[^/]*\/$/,
]

/** The address of the longest page of each kind, since text most likely overflows there. */
export function longestPages(siteDir: string) {
  const longest = new Map<string, { address: string; bytes: number }>()
  for (const name of filesBelow(siteDir)) {
    if (path.posix.basename(name) !== 'index.html') continue
    const html = fs.readFileSync(path.join(siteDir, name), 'utf8')
    if (html.includes('<meta http-equiv="refresh"')) continue
    const address = `/${name.replace(/index\.html$/, '')}`
    const kind = String(kinds.find((pattern) => pattern.test(address)) ?? address)
    const bytes = Buffer.byteLength(html)
    if (bytes > (longest.get(kind)?.bytes ?? 0)) longest.set(kind, { address, bytes })
  }
  return [...longest.values()].map(({ address }) => address)
}
