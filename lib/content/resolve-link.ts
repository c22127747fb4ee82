import path from 'node:path'
import { type LinkTarget, linkTarget } from '#lib/site/link-target.ts'
import { routes } from '#lib/site/routes.ts'
import { maintainers } from './maintainers.ts'
import { publishedEntries } from './published-entries.ts'
import { cachedQuery, contentIndex } from './read-index.ts'

/** Adds the base path to the path of a page or file; for feeds, makes an absolute address. */
export type ToUrl = (path: string) => string

/**
 * The address of a link's target; undefined for a file that is not published.
 * @param self address to put before `#heading`; empty on the page of the text itself
 * @param filePath path of the target if it is a published file
 */
export function addressOf(target: LinkTarget, toUrl: ToUrl, self: string, filePath?: string) {
  if (target.kind === 'outside') return target.url
  if (target.kind === 'anchor') return self + target.suffix
  const path = target.kind === 'page' ? target.path : filePath
  return path === undefined ? undefined : toUrl(path) + target.suffix
}

/** A function that finds what a link leads to: a page, a file, another site, or a heading. */
export const linkResolver = cachedQuery(async () => {
  const { addresses } = await contentIndex()
  return (destination: string, fromFile: string): LinkTarget => {
    const target = linkTarget(destination, fromFile)
    if (target.kind === 'page') {
      // In `/releases/0.44.0`, `.0` is not the extension of a file.
      const lacksSlash = !/\/$|\.[a-z]\w*$/i.test(target.path)
      return lacksSlash ? { ...target, path: `${target.path}/` } : target
    }
    if (target.kind !== 'file') return target
    const page =
      addresses.get(target.file) ?? addresses.get(path.posix.join(target.file, 'index.md'))
    return page ? { kind: 'page', path: page, suffix: target.suffix } : target
  }
})

const withoutOuterSlashes = (path: string) => path.replace(/^\/+|\/+$/g, '')

/** Current addresses of posts and people, by former address without slashes at its ends. */
export const aliases = cachedQuery(async () => {
  const ofPeople = (await maintainers()).flatMap(({ path, formerHandles }) =>
    formerHandles.map((former) => [routes.maintainer(former), path] as const),
  )
  const ofPosts = (await publishedEntries()).flatMap(({ path, aliases = [] }) =>
    aliases.map((alias) => [routes.alias(alias), path] as const),
  )
  return new Map(
    [...ofPeople, ...ofPosts].map(([path, target]) => [withoutOuterSlashes(path), target]),
  )
})

/** The page to which a former address redirects; undefined for any other address. */
export async function aliasTarget(path: string) {
  return (await aliases()).get(withoutOuterSlashes(path)) ?? (await contentIndex()).moved[path]
}
