import fs from 'node:fs'
import path from 'node:path'
import { groupBy } from '#lib/group-by.ts'

/** A page of a finished site: what kind of page it is, and where, from the site's root. */
export type ShotPage = { kind: string; address: string }

type Page = { address: string; bytes: number }

/** Kinds that have many pages; the first pattern that fits counts. Any other page is a kind of its own. */
const kinds: readonly [kind: string, address: RegExp][] = [
  ['blog-list', /\/page\/\d+\/$/],
  ['tag', /^\/blog\/tags\/[^/]+\/$/],
  ['author', /^\/blog\/authors\/[^/]+\/$/],
  ['year', /^\/blog\/\d{4}\/$/],
  ['month', /^\/blog\/\d{4}\/\d\d\/$/],
  ['post', /^\/blog\/(?!(?:archive|authors|tags)\/)[^/]+\/$/],
  ['maintainer', /^\/maintainers\/[^/]+\/$/],
  ['project', /^\/projects\/[^/]+\/$/],
]

export function kindOf(address: string): string {
  const known = kinds.find(([, pattern]) => pattern.test(address))
  return known?.[0] ?? (address.replaceAll(/^\/|\/$|\.html$/g, '').replaceAll('/', '-') || 'home')
}

/** The longest and the shortest page of each kind: one shows where text overflows, the other how little looks. */
export function chooseShots(pages: readonly Page[]): ShotPage[] {
  return [...groupBy(pages, ({ address }) => kindOf(address))].flatMap(([kind, own]) => {
    const [longest, ...others] = own.toSorted((a, b) => b.bytes - a.bytes).map(({ address }) => address)
    const shortest = others.at(-1)
    return [
      ...(longest ? [{ kind, address: longest }] : []),
      ...(shortest ? [{ kind: `${kind}-short`, address: shortest }] : []),
    ]
  })
}

/** All pages of a finished site but those that only redirect. */
export function pagesOf(siteDir: string): Page[] {
  const names = fs.readdirSync(siteDir, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'))
  return names.sort().flatMap((name) => {
    const html = fs.readFileSync(path.join(siteDir, name), 'utf8')
    const address = `/${name.replaceAll(path.sep, '/').replace(/index\.html$/, '')}`
    return html.includes('<meta http-equiv="refresh"') ? [] : [{ address, bytes: Buffer.byteLength(html) }]
  })
}
