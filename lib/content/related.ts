import { mentionsByPost } from './mentions.ts'
import { publishedPosts } from './posts.ts'
import type { PostSummary } from './types.ts'

/** A tag says more of what a post is about than a single link. */
const weightOfTag = 2

/** Below this, posts have next to nothing in common. */
const least = 2

/** Posts that share tags, projects or people with one, the closest first; at most three. */
export async function relatedPosts(slug: string): Promise<PostSummary[]> {
  const [mentions, posts] = [await mentionsByPost(), await publishedPosts()]
  const topics = (post: PostSummary): Map<string, number> => {
    const { projects = [], people = [] } = mentions.get(post.slug) ?? {}
    return new Map([
      ...post.tags.map((tag): [string, number] => [`tag ${tag}`, weightOfTag]),
      ...projects.map(({ name }): [string, number] => [`project ${name}`, 1]),
      ...people.map(({ handle }): [string, number] => [`person ${handle}`, 1]),
    ])
  }
  const self = posts.find((post) => post.slug === slug)
  if (!self) return []
  const mine = topics(self)
  return posts
    .filter((post) => post.slug !== slug)
    .map((post) => {
      const shared = [...topics(post)].filter(([topic]) => mine.has(topic))
      return { post, score: shared.reduce((sum, [, weight]) => sum + weight, 0) }
    })
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score)
    .slice(0, 3)
    .map(({ post }) => post)
}
