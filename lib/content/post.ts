import path from 'node:path'
import { mentionsByPost } from './mentions.ts'
import { placeOfSlug, publishedEntries, publishedPosts } from './posts.ts'
import type { Post } from './types.ts'

/** One post with all that its page shows but the text; undefined where there is none, or none that may be seen. */
export async function postBySlug(slug: string): Promise<Post | undefined> {
  const place = (await placeOfSlug()).get(slug) ?? -1
  const [summary, entry] = [(await publishedPosts())[place], (await publishedEntries())[place]]
  const mentions = (await mentionsByPost()).get(slug)
  if (!summary || !entry || !mentions) return undefined
  return {
    ...summary,
    isDescriptionDerived: entry.isDescriptionDerived,
    aliases: entry.aliases ?? [],
    canonical: entry.canonical,
    source: entry.source && { title: entry.source.title, author: entry.source.author, url: entry.source.url },
    cover: entry.cover
      ? { file: path.posix.join(path.posix.dirname(summary.file), entry.cover), alt: entry.coverAlt ?? '' }
      : undefined,
    mentions,
  }
}
