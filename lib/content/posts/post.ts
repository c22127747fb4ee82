import { valuesOf } from '#lib/content/content-index.ts'
import { memoiseByIndex } from '#lib/content/read-index.ts'
import type { Post, PostSummary } from '#lib/content/types.ts'
import { groupBy } from '#lib/group-by.ts'
import { mentionsByPost } from './mentions.ts'
import { coverOf, newestFirst, publishedEntries, publishedPosts } from './posts.ts'

/** One post with all that its page shows but the text; undefined where there is none, or none that may be seen. */
export async function postBySlug(slug: string): Promise<Post | undefined> {
  const summary = (await publishedPosts()).find((post) => post.slug === slug)
  const entry = (await publishedEntries()).find((post) => post.slug === slug)
  const mentions = (await mentionsByPost()).get(slug)
  if (!summary || !entry || !mentions) return undefined
  const { author, draft, cover, coverAlt, ...said } = valuesOf(entry)
  return { ...said, ...summary, isDescriptionDerived: entry.isDescriptionDerived, cover: coverOf(entry), mentions }
}

/** A tag says more of what a post is about than a single link. */
const weightOfTag = 2

/** Below this, posts have next to nothing in common. */
const minScore = 2

const maxRelated = 3

/** The posts of each topic, with what it weighs: a tag, a project, a person. */
const topics = memoiseByIndex(async () => {
  const mentions = await mentionsByPost()
  const uses = (await publishedPosts()).flatMap((post) => {
    const { projects = [], people = [] } = mentions.get(post.slug) ?? {}
    return [
      ...post.tags.map((tag) => ({ post, topic: `tag ${tag}`, weight: weightOfTag })),
      ...projects.map(({ name }) => ({ post, topic: `project ${name}`, weight: 1 })),
      ...people.map(({ handle }) => ({ post, topic: `person ${handle}`, weight: 1 })),
    ]
  })
  return { ofPost: groupBy(uses, ({ post }) => post.slug), ofTopic: groupBy(uses, ({ topic }) => topic) }
})

/** Posts that share tags, projects or people with one, the closest first. */
export async function relatedPosts(slug: string): Promise<PostSummary[]> {
  const { ofPost, ofTopic } = await topics()
  const scores = new Map<PostSummary, number>()
  for (const { topic } of ofPost.get(slug) ?? [])
    for (const { post, weight } of ofTopic.get(topic) ?? []) scores.set(post, (scores.get(post) ?? 0) + weight)
  return [...scores]
    .filter(([post, score]) => score >= minScore && post.slug !== slug)
    .sort(([a, scoreOfA], [b, scoreOfB]) => scoreOfB - scoreOfA || newestFirst(a, b))
    .slice(0, maxRelated)
    .map(([post]) => post)
}
