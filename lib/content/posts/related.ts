import { memoiseByIndex } from '#lib/content/read-index.ts'
import type { PostSummary } from '#lib/content/types.ts'
import { mentionsByPost } from './mentions.ts'
import { positionOfSlug, publishedPosts } from './posts.ts'

/** A tag says more of what a post is about than a single link. */
const weightOfTag = 2

/** Below this, posts have next to nothing in common. */
const least = 2

/** How many related posts a reader is offered. */
const most = 3

/** Topics with their weights for each post, in the order of `publishedPosts`, and the places of the posts of each topic. */
const topics = memoiseByIndex(async () => {
  const mentions = await mentionsByPost()
  const ofPost = (await publishedPosts()).map(({ slug, tags }) => {
    const { projects = [], people = [] } = mentions.get(slug) ?? {}
    return new Map([
      ...tags.map((tag): [string, number] => [`tag ${tag}`, weightOfTag]),
      ...projects.map(({ name }): [string, number] => [`project ${name}`, 1]),
      ...people.map(({ handle }): [string, number] => [`person ${handle}`, 1]),
    ])
  })
  const places = new Map<string, number[]>()
  for (const [place, weights] of ofPost.entries()) {
    for (const topic of weights.keys()) {
      const sharing = places.get(topic)
      if (sharing) sharing.push(place)
      else places.set(topic, [place])
    }
  }
  return { ofPost, places }
})

/** Posts that share tags, projects or people with one, the closest first; at most three. */
export async function relatedPosts(slug: string): Promise<PostSummary[]> {
  const [posts, { ofPost, places }, self] = [await publishedPosts(), await topics(), (await positionOfSlug()).get(slug)]
  if (self === undefined) return []
  const scores = new Uint16Array(posts.length)
  for (const [topic, weight] of ofPost[self] ?? []) {
    for (const place of places.get(topic) ?? []) scores[place] = (scores[place] ?? 0) + weight
  }
  scores[self] = 0
  // Not sorted as a whole: among 10,000 posts thousands have something in common with each.
  const best: { place: number; score: number }[] = []
  for (const [place, score] of scores.entries()) {
    if (score < least || score <= (best[most - 1]?.score ?? 0)) continue
    best.push({ place, score })
    best.sort((a, b) => b.score - a.score || a.place - b.place)
    best.length = Math.min(best.length, most)
  }
  return best.flatMap(({ place }) => posts[place] ?? [])
}
