import { valuesOf } from '#lib/content/content-index.ts'
import type { Post } from '#lib/content/types.ts'
import { mentionsByPost } from './mentions.ts'
import { coverOf, publishedEntries, publishedPosts } from './posts.ts'

/** One post with all that its page shows but the text; undefined where there is none, or none that may be seen. */
export async function postBySlug(slug: string): Promise<Post | undefined> {
  const summary = (await publishedPosts()).find((post) => post.slug === slug)
  const entry = (await publishedEntries()).find((post) => post.slug === slug)
  const mentions = (await mentionsByPost()).get(slug)
  if (!summary || !entry || !mentions) return undefined
  const { author, draft, cover, coverAlt, ...said } = valuesOf(entry)
  return { ...said, ...summary, isDescriptionDerived: entry.isDescriptionDerived, cover: coverOf(entry), mentions }
}
