import fs from 'node:fs'
import path from 'node:path'
import { groupBy } from '#lib/group-by.ts'
import { filesBelow } from '#lib/store/files-below.ts'

type ShotPage = { kind: string; address: string }

type Page = { address: string; bytes: number }

/** Kinds of pages, by the first pattern that matches. A page without a match is its own kind. */
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

/** Chooses the longest page of each kind, where text most likely overflows. */
export function chooseShots(pages: readonly Page[]): ShotPage[] {
  return [...groupBy(pages, ({ address }) => kindOf(address))].flatMap(([kind, own]) => {
    const [longest] = own.toSorted((a, b) => b.bytes - a.bytes)
    return longest ? { kind, address: longest.address } : []
  })
}

export function pagesOf(siteDir: string): Page[] {
  const names = filesBelow(siteDir).filter((name) => name.endsWith('.html'))
  return names.flatMap((name) => {
    const html = fs.readFileSync(path.join(siteDir, name), 'utf8')
    return html.includes('<meta http-equiv="refresh"')
      ? []
      : [{ address: `/${name.replace(/index\.html$/, '')}`, bytes: Buffer.byteLength(html) }]
  })
}
