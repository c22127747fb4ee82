import path from 'node:path'
import { entriesOf, pageAddressOf } from './content-index.ts'
import { cachedQuery, contentIndex } from './read-index.ts'

/**
 * What a link leads to: a page by its path without base path, a file by its path below the content
 * folder.
 */
type LinkTarget =
  | { kind: 'outside'; url: string }
  | { kind: 'anchor'; suffix: string }
  | { kind: 'page'; path: string; suffix: string }
  | { kind: 'file'; file: string; suffix: string }

/** Adds the base path to a path, and for feeds the origin too. */
export type ToUrl = (path: string) => string

/**
 * Address of a link's target; undefined for a file that is not published.
 * @param self prefix of links within a text
 */
export function addressOf(
  target: LinkTarget,
  toUrl: ToUrl,
  self: string,
  pathOf: (file: string) => string | undefined,
): string | undefined {
  if (target.kind === 'outside') return target.url
  if (target.kind === 'anchor') return self + target.suffix
  const path = target.kind === 'page' ? target.path : pathOf(target.file)
  return path === undefined ? undefined : toUrl(path) + target.suffix
}

const scheme = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i

function decodePercent(text: string) {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Finds the target of a link: `./other.md` is a page; `/blog/x` and `/blog/x/` are one page. */
export const linkResolver = cachedQuery(async () => {
  const pages = new Map(
    entriesOf(await contentIndex()).map((entry) => [entry.file, pageAddressOf(entry)]),
  )
  return (destination: string, fromFile: string): LinkTarget => {
    if (scheme.test(destination)) return { kind: 'outside', url: destination }
    const [, address = '', suffix = ''] = /^([^?#]*)(.*)$/s.exec(destination) ?? []
    if (address === '') return { kind: 'anchor', suffix }
    if (address.startsWith('/')) {
      const isPage = !path.posix.extname(address) && !address.endsWith('/')
      return { kind: 'page', path: isPage ? `${address}/` : address, suffix }
    }
    const file = path.posix.join(path.posix.dirname(fromFile), decodePercent(address))
    const page = pages.get(file) ?? pages.get(path.posix.join(file, 'index.md'))
    return page ? { kind: 'page', path: page, suffix } : { kind: 'file', file, suffix }
  }
})
