import { routes } from '#lib/site/routes.ts'
import { valuesOf } from './entry-values.ts'
import { maintainers } from './maintainers.ts'
import { mentionsByPost } from './mentions.ts'
import { authorsCover, publishedPosts } from './posts.ts'
import { publishedEntries } from './published-entries.ts'
import { cachedQuery, contentIndex } from './read-index.ts'

/** Published posts with everything that a post's page shows, newest first. */
export const fullPosts = cachedQuery(async () => {
  const summaries = new Map((await publishedPosts()).map((post) => [post.slug, post]))
  const mentionsOf = await mentionsByPost()
  return (await publishedEntries()).map((entry) => {
    const { slug } = entry
    const summary = summaries.get(slug)
    const mentions = mentionsOf.get(slug)
    if (!summary || !mentions) throw new Error(`${slug} has no summary or no mentions`)
    const { author, draft, cover, coverAlt, figure, ...values } = valuesOf(entry)
    return {
      ...values,
      ...summary,
      /** Whether the text begins with the description, so that the page shows it only once. */
      isDescriptionDerived: entry.isDescriptionDerived,
      authorsCover: authorsCover(entry),
      mentions,
    }
  })
})

export type Post = Awaited<ReturnType<typeof fullPosts>>[number]

const minScore = 2

const maxRelated = 3

/** Posts that share tags, projects or people with a post, the closest first, then the newest. */
export async function relatedPosts({ slug, tags, mentions }: Post) {
  const mentionsOf = await mentionsByPost()
  const sharedOf = <Item>(own: readonly Item[], others: readonly Item[] = []) =>
    own.filter((one) => others.includes(one)).length
  const scored = (await publishedPosts()).map((post) => {
    const { projects, people } = mentionsOf.get(post.slug) ?? {}
    const links = sharedOf(mentions.projects, projects) + sharedOf(mentions.people, people)
    // A shared tag counts twice as much as a shared link to a project or person.
    return { post, score: 2 * sharedOf(tags, post.tags) + links }
  })
  return scored
    .filter(({ post, score }) => score >= minScore && post.slug !== slug)
    .sort((a, b) => b.score - a.score)
    .slice(0, maxRelated)
    .map(({ post }) => post)
}

const withoutOuterSlashes = (path: string) => path.replace(/^\/+|\/+$/g, '')

/** Current addresses of posts and people, by former address without slashes at its ends. */
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

/** The page to which a former address redirects; in development, also after a change of address. */
export async function aliasTarget(path: string) {
  return (await aliases()).get(withoutOuterSlashes(path)) ?? (await contentIndex()).moved[path]
}
