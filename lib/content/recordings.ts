import { publishedMedia } from './media.ts'
import { publishedEntries, publishedPosts } from './posts/posts.ts'
import { memoiseByIndex } from './read-index.ts'
import { linkResolver } from './resolve-link.ts'
import type { Recording } from './types.ts'

/** Recordings of terminals that lie beside published posts, each with the posts that lead to it, newest first. */
export const recordings = memoiseByIndex(async (): Promise<Recording[]> => {
  const [resolveLink, entries, posts] = [await linkResolver(), await publishedEntries(), await publishedPosts()]
  const casts = (await publishedMedia()).filter(({ name, isAskedFor }) => isAskedFor && /\.cast$/i.test(name))
  return casts.map(({ hash, name, path, file }) => {
    const leads = (at: number): boolean =>
      entries[at]?.hrefs.some((href) => {
        const target = resolveLink(href, entries[at]?.file ?? '')
        return target.kind === 'file' && target.file === file
      }) ?? false
    return { hash, name, path, posts: posts.filter((_, at) => leads(at)) }
  })
})
