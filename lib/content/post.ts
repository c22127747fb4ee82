import { groupBy } from '#lib/group-by.ts'
import { routes } from '#lib/site/routes.ts'
import { valuesOf } from './content-index.ts'
import { maintainers } from './maintainers.ts'
import { mentionsByPost } from './mentions.ts'
import type { PostSummary } from './posts.ts'
import { coverOf, newestFirst, publishedEntries, publishedPosts } from './posts.ts'
import { cachedQuery, contentIndex } from './read-index.ts'

/** Published posts with everything that their pages show, newest first. */
export const fullPosts = cachedQuery(async () => {
  const summaries = new Map((await publishedPosts()).map((post) => [post.slug, post]))
  const mentionsOf = await mentionsByPost()
  return (await publishedEntries()).map((entry) => {
    const { slug } = entry
    const summary = summaries.get(slug)
    const mentions = mentionsOf.get(slug)
    if (!summary || !mentions) throw new Error(`${slug} has no summary or no mentions`)
    const { author, draft, cover, coverAlt, ...values } = valuesOf(entry)
    return {
      ...values,
      ...summary,
      /** Whether the text begins with the description, which is then shown once. */
      isDescriptionDerived: entry.isDescriptionDerived,
      cover: coverOf(entry),
      mentions,
    }
  })
})

export type Post = Awaited<ReturnType<typeof fullPosts>>[number]

/** A shared tag means more than a shared link. */
const weightOfTag = 2

const minScore = 2

const maxRelated = 3

const topics = cachedQuery(async () => {
  const mentions = await mentionsByPost()
  const uses = (await publishedPosts()).flatMap((post) => {
    const { projects = [], people = [] } = mentions.get(post.slug) ?? {}
    return [
      ...post.tags.map((tag) => ({ post, topic: `tag ${tag}`, weight: weightOfTag })),
      ...projects.map(({ name }) => ({ post, topic: `project ${name}`, weight: 1 })),
      ...people.map(({ handle }) => ({ post, topic: `person ${handle}`, weight: 1 })),
    ]
  })
  return {
    ofPost: groupBy(uses, ({ post }) => post.slug),
    ofTopic: groupBy(uses, ({ topic }) => topic),
  }
})

/** Posts that share tags, projects or people with a post, the closest first. */
export async function relatedPosts(slug: string) {
  const { ofPost, ofTopic } = await topics()
  const scores = new Map<PostSummary, number>()
  for (const { topic } of ofPost.get(slug) ?? [])
    for (const { post, weight } of ofTopic.get(topic) ?? [])
      scores.set(post, (scores.get(post) ?? 0) + weight)
  return [...scores]
    .filter(([post, score]) => score >= minScore && post.slug !== slug)
    .sort(([a, scoreOfA], [b, scoreOfB]) => scoreOfB - scoreOfA || newestFirst(a, b))
    .slice(0, maxRelated)
    .map(([post]) => post)
}

const withoutOuterSlashes = (path: string) => path.replace(/^\/+|\/+$/g, '')

/** Addresses of posts and people by former ones, which have no outer slashes. */
export const aliases = cachedQuery(async () => {
  const ofPeople = (await maintainers()).flatMap(({ handle, formerHandles }) =>
    formerHandles.map((former) => [routes.maintainer(former), routes.maintainer(handle)] as const),
  )
  const ofPosts = (await publishedEntries()).flatMap(({ slug, aliases = [] }) =>
    aliases.map((alias) => [routes.alias(alias), routes.post(slug)] as const),
  )
  return new Map(
    [...ofPeople, ...ofPosts].map(([path, target]) => [withoutOuterSlashes(path), target]),
  )
})

/** Where a former address redirects; in development also one that was changed a moment ago. */
export async function aliasTarget(path: string) {
  return (await aliases()).get(withoutOuterSlashes(path)) ?? (await contentIndex()).moved[path]
}
