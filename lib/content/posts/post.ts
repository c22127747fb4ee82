import { valuesOf } from '#lib/content/content-index.ts'
import type { Post } from '#lib/content/types.ts'
import { mentionsByPost } from './mentions.ts'
import { coverOf, positionOfSlug, publishedEntries, publishedPosts } from './posts.ts'

/** One post with all that its page shows but the text; undefined where there is none, or none that may be seen. */
export async function postBySlug(slug: string): Promise<Post | undefined> {
  const place = (await positionOfSlug()).get(slug) ?? -1
  const [summary, entry] = [(await publishedPosts())[place], (await publishedEntries())[place]]
  const mentions = (await mentionsByPost()).get(slug)
  if (!summary || !entry || !mentions) return undefined
  const { author, draft, cover, coverAlt, ...said } = valuesOf(entry)
  return {
    ...said,
    ...summary,
    isDescriptionDerived: entry.isDescriptionDerived,
    cover: coverOf(entry),
    mentions,
  }
}
