import path from 'node:path'
import { maintainers } from '#lib/content/projects/maintainers.ts'
import { type LinkTarget, linkTarget } from '#lib/site/addresses.ts'
import { routes } from '#lib/site/routes.ts'
import { type Media, media } from './media.ts'
import { cachedQuery, contentIndex } from './read-index.ts'

/** Adds the base path, or for feeds, the host. */
export type ToUrl = (path: string) => string

/** What a link leads to; `nothing` is a file that is not published. */
type Target =
  | Exclude<LinkTarget, { kind: 'file' }>
  | { kind: 'file'; media: Media; suffix: string }
  | { kind: 'nothing' }

/**
 * The address of a link's target; undefined if there is none.
 * @param self address to put before `#heading`; empty on the page of the text itself
 */
export function addressOf(target: Target, toUrl: ToUrl, self: string) {
  switch (target.kind) {
    case 'outside':
      return target.url
    case 'anchor':
      return self + target.suffix
    case 'page':
      return toUrl(target.path) + target.suffix
    case 'file':
      return toUrl(target.media.path) + target.suffix
    default:
      return undefined
  }
}

export const linkResolver = cachedQuery(async () => {
  const { addresses } = await contentIndex()
  const files = await media()
  return (destination: string, fromFile: string): Target => {
    const target = linkTarget(destination, fromFile)
    if (target.kind === 'page') {
      // In `/releases/0.44.0`, `.0` is not the extension of a file.
      const lacksSlash = !/\/$|\.[a-z]\w*$/i.test(target.path)
      return lacksSlash ? { ...target, path: `${target.path}/` } : target
    }
    if (target.kind !== 'file') return target
    const { file, suffix } = target
    const page = addresses.get(file) ?? addresses.get(path.posix.join(file, 'index.md'))
    if (page) return { kind: 'page', path: page, suffix }
    const found = files.get(file)
    return found ? { kind: 'file', media: found, suffix } : { kind: 'nothing' }
  }
})

const withoutOuterSlashes = (path: string) => path.replace(/^\/+|\/+$/g, '')

/** Current addresses of posts and people, by former address without outer slashes. */
export const aliases = cachedQuery(async () => {
  const ofPeople = (await maintainers()).flatMap(({ path, formerHandles }) =>
    formerHandles.map((former) => [routes.maintainer(former), path] as const),
  )
  const ofPosts = (await contentIndex()).posts.flatMap(({ path, aliases = [] }) =>
    aliases.map((alias) => [routes.alias(alias), path] as const),
  )
  return new Map(
    [...ofPeople, ...ofPosts].map(([path, target]) => [withoutOuterSlashes(path), target]),
  )
})

export async function aliasTarget(path: string) {
  return (await aliases()).get(withoutOuterSlashes(path))
}
