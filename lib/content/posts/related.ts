import { memoiseByIndex } from '#lib/content/read-index.ts'
import type { PostSummary } from '#lib/content/types.ts'
import { groupBy } from '#lib/group-by.ts'
import { mentionsByPost } from './mentions.ts'
import { newestFirst, publishedPosts } from './posts.ts'

/** A tag says more of what a post is about than a single link. */
const weightOfTag = 2

/** Below this, posts have next to nothing in common. */
const least = 2

/** How many related posts a reader is offered. */
const most = 3

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

/** Posts that share tags, projects or people with one, the closest first; at most three. */
export async function relatedPosts(slug: string): Promise<PostSummary[]> {
  const { ofPost, ofTopic } = await topics()
  const scores = new Map<PostSummary, number>()
  for (const { topic } of ofPost.get(slug) ?? [])
    for (const { post, weight } of ofTopic.get(topic) ?? []) scores.set(post, (scores.get(post) ?? 0) + weight)
  return [...scores]
    .filter(([post, score]) => score >= least && post.slug !== slug)
    .sort(([a, scoreOfA], [b, scoreOfB]) => scoreOfB - scoreOfA || newestFirst(a, b))
    .slice(0, most)
    .map(([post]) => post)
}
