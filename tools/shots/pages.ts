import fs from 'node:fs/promises'
import path from 'node:path'

/** A page of a finished site: what kind of page it is, and where, from the site's root. */
export type ShotPage = { kind: string; address: string }

/** Kinds that have many pages, by their addresses; the first that fits. Any other page is a kind of its own. */
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

/** What kind of page is at an address. */
export function kindOf(address: string): string {
  const known = kinds.find(([, pattern]) => pattern.test(address))
  return known?.[0] ?? (address.replaceAll(/^\/|\/$|\.html$/g, '').replaceAll('/', '-') || 'home')
}

/** The longest and the shortest page of each kind, by bytes: one shows how it runs over, the other how it looks empty. */
export function chooseShots(pages: readonly { address: string; bytes: number }[]): ShotPage[] {
  const byKind = new Map<string, { address: string; bytes: number }[]>()
  for (const page of pages) byKind.set(kindOf(page.address), [...(byKind.get(kindOf(page.address)) ?? []), page])
  return [...byKind].flatMap(([kind, list]) => {
    const sorted = list.toSorted((a, b) => b.bytes - a.bytes || (a.address < b.address ? -1 : 1))
    const [longest, shortest] = [sorted[0], sorted.length > 1 ? sorted.at(-1) : undefined]
    return [
      ...(longest ? [{ kind, address: longest.address }] : []),
      ...(shortest ? [{ kind: `${kind}-short`, address: shortest.address }] : []),
    ]
  })
}

/** All pages of a finished site that show something: no former address, which only leads on. */
export async function pagesOf(siteDir: string): Promise<{ address: string; bytes: number }[]> {
  const names = (await fs.readdir(siteDir, { recursive: true })).filter((name) => name.endsWith('.html')).sort()
  const pages = await Promise.all(
    names.map(async (name) => {
      const html = await fs.readFile(path.join(siteDir, name), 'utf8')
      const address = `/${name
        .split(path.sep)
        .join('/')
        .replace(/index\.html$/, '')}`
      return { address, bytes: Buffer.byteLength(html), leadsOn: html.includes('<meta http-equiv="refresh"') }
    }),
  )
  return pages.flatMap(({ leadsOn, ...page }) => (leadsOn ? [] : [page]))
}
