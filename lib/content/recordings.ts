import { groupBy } from '#lib/group-by.ts'
import { type PostEntry, publishedEntries, publishedPosts } from './posts/posts.ts'
import { publishedMedia } from './published-media.ts'
import { memoiseByIndex } from './read-index.ts'
import { linkResolver } from './resolve-link.ts'
import type { Recording } from './types.ts'

/** Recordings of terminals that lie beside published posts, each with the posts that lead to it, newest first. */
export const recordings = memoiseByIndex(async (): Promise<Recording[]> => {
  const [resolveLink, entries, posts] = [await linkResolver(), await publishedEntries(), await publishedPosts()]
  const casts = (await publishedMedia()).filter(({ name, isAskedFor }) => isAskedFor && /\.cast$/i.test(name))
  // The same recording under two names plays on one page.
  return [...groupBy(casts, ({ hash }) => hash)].flatMap(([hash, group]) => {
    const files = new Set(group.map(({ file }) => file))
    const [first] = group
    if (!first) return []
    const leads = (entry?: PostEntry): boolean =>
      entry?.hrefs.some((href) => {
        const target = resolveLink(href, entry.file)
        return target.kind === 'file' && files.has(target.file)
      }) ?? false
    return [{ hash, name: first.name, path: first.path, posts: posts.filter((_, at) => leads(entries[at])) }]
  })
})
