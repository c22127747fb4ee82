import type { Subject } from '#lib/art/draw-art.ts'
import { mediaOf } from '#lib/content/media.ts'
import type { IllustratedPost, Mentions, PostSummary } from '#lib/content/types.ts'
import { statusOf } from '#lib/site/status.ts'
import { mentionsByPost } from './mentions.ts'
import { coverOf, positionOfSlug, publishedEntries } from './posts.ts'

/** What the picture of a post is drawn from. */
export function subjectOf(slug: string, { projects, people }: Mentions): Subject {
  return { seed: slug, signs: projects.map((project) => statusOf(project).sign), people: people.length }
}

/** Posts as a list shows them with their pictures: what each is drawn from, or the author's cover. */
export async function illustrated(posts: readonly PostSummary[]): Promise<IllustratedPost[]> {
  const [mentions, entries, positions] = [await mentionsByPost(), await publishedEntries(), await positionOfSlug()]
  return Promise.all(
    posts.map(async (post) => {
      const found = mentions.get(post.slug)
      const entry = entries[positions.get(post.slug) ?? -1]
      const file = entry && coverOf(entry)?.file
      return {
        ...post,
        subject: found ? subjectOf(post.slug, found) : { seed: post.slug, signs: [], people: 0 },
        cover: file ? await mediaOf(file) : undefined,
      }
    }),
  )
}
