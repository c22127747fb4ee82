import fs from 'node:fs'
import path from 'node:path'
import { filesBelow } from '#lib/store/files-below.ts'

/** Kinds of pages; the first match counts. A page without a match is a kind of its own. */
const kinds: readonly [kind: string, address: RegExp][] = [
  ['blog-list', /\/page\/\d+\/$/],
  ['tag', /^\/blog\/tags\/[^/]+\/$/],
  ['author', /^\/blog\/authors\/[^/]+\/$/],
  ['year', /^\/blog\/\d{4}\/$/],
  ['month', /^\/blog\/\d{4}\/\d\d\/$/],
  ['figures', /^\/\d{4}\/$/],
  ['post', /^\/blog\/(?!(?:archive|authors|tags)\/)[^/]+\/$/],
  ['maintainer', /^\/maintainers\/[^/]+\/$/],
  ['project', /^\/projects\/[^/]+\/$/],
  ['release', /^\/releases\/\d[^/]*\/$/],
]

function kindOf(address: string) {
  const known = kinds.find(([, pattern]) => pattern.test(address))
  return known?.[0] ?? (address.replaceAll(/^\/|\/$|\.html$/g, '').replaceAll('/', '-') || 'home')
}

type Shot = { kind: string; address: string; bytes: number }

/** Chooses the longest page of each kind in a site, since text most likely overflows there. */
export function chooseShots(siteDir: string) {
  const longest = new Map<string, Shot>()
  for (const name of filesBelow(siteDir).filter((name) => name.endsWith('.html'))) {
    const html = fs.readFileSync(path.join(siteDir, name), 'utf8')
    if (html.includes('<meta http-equiv="refresh"')) continue
    const address = `/${name.replace(/index\.html$/, '')}`
    const kind = kindOf(address)
    const bytes = Buffer.byteLength(html)
    if (bytes > (longest.get(kind)?.bytes ?? 0)) longest.set(kind, { kind, address, bytes })
  }
  return [...longest.values()]
}
