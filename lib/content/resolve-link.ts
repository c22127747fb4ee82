import path from 'node:path'
import { type LinkTarget, linkTarget } from '#lib/site/link-target.ts'
import { entriesOf, pageAddressOf } from './content-index.ts'
import { cachedQuery, contentIndex } from './read-index.ts'

/** Adds the base path to an address; for feeds also the origin. */
export type ToUrl = (path: string) => string

/**
 * The address of a link's target; undefined for a file that is not published.
 * @param self address of the page with the text, for links to headings; empty on that page
 */
export function addressOf(
  target: LinkTarget,
  toUrl: ToUrl,
  self: string,
  pathOf: (file: string) => string | undefined,
) {
  if (target.kind === 'outside') return target.url
  if (target.kind === 'anchor') return self + target.suffix
  const path = target.kind === 'page' ? target.path : pathOf(target.file)
  return path === undefined ? undefined : toUrl(path) + target.suffix
}

/** Finds the target of a link: `./other.md` is a page; `/blog/x` and `/blog/x/` are one page. */
export const linkResolver = cachedQuery(async () => {
  const pages = new Map(
    entriesOf(await contentIndex()).map((entry) => [entry.file, pageAddressOf(entry)]),
  )
  return (destination: string, fromFile: string): LinkTarget => {
    const target = linkTarget(destination, fromFile)
    if (target.kind === 'page') {
      const lacksSlash = !path.posix.extname(target.path) && !target.path.endsWith('/')
      return lacksSlash ? { ...target, path: `${target.path}/` } : target
    }
    if (target.kind !== 'file') return target
    const page = pages.get(target.file) ?? pages.get(path.posix.join(target.file, 'index.md'))
    return page ? { kind: 'page', path: page, suffix: target.suffix } : target
  }
})
