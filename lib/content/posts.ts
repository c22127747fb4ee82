import path from 'node:path'
import { coverOf } from '#lib/covers/cover.ts'
import { groupBy, mostFrequent } from '#lib/group-by.ts'
import { lengthsOfSections } from '#lib/markdown/headings.ts'
import { fileKind } from '#lib/media/media-types.ts'
import { maintainerNamed } from '#lib/site/authors.ts'
import { monthOf, yearOf } from '#lib/site/dates.ts'
import { site } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'
import { byName } from '#lib/text/collation.ts'
import { nameSlug } from '#lib/text/slug.ts'
import { announcements } from './announcements.ts'
import { maintainers } from './maintainers.ts'
import { mediaFinder } from './media.ts'
import { type PostEntry, publishedEntries, stateOf } from './published-entries.ts'
import { cachedQuery, contentIndex } from './read-index.ts'

const wordsPerMinute = 220

const maxOthers = 4

/** The most frequent spelling of each tag, by slug. */
const tagNames = cachedQuery(async () => {
  const written = (await publishedEntries()).flatMap(({ tags = [] }) => tags)
  return new Map(
    [...groupBy(written, nameSlug)].map(([slug, names]) => [slug, mostFrequent(names) ?? slug]),
  )
})

/**
 * The id of a post: its first address below /blog/. A rename appends the old address to the
 * aliases, so the first one never changes. Former addresses of pictures are ignored.
 */
function idOf({ slug, aliases = [] }: PostEntry) {
  const addresses = aliases
    .filter((alias) => fileKind(alias) === undefined)
    .map((alias) => routes.alias(alias))
  return `${site.ids}${addresses.find((address) => address.startsWith(routes.blog())) ?? routes.post(slug)}`
}

/** `maintainer` is the handle of a current or former maintainer; `path` is then their page. */
export type Author = { name: string; path: string; maintainer?: string }

/** Finds an author by the name, or '@' and handle, in front matter. */
const authorFinder = cachedQuery(async () => {
  const people = (await maintainers()).map(({ handle, name, alsoKnownAs, formerHandles }) => {
    return { handle, name, names: [name, ...alsoKnownAs], formerHandles }
  })
  return (written: string): Author => {
    const { handle, name } = maintainerNamed(written, people) ?? { name: written }
    const path = handle === undefined ? routes.author(name) : routes.maintainer(handle)
    return { name, path, maintainer: handle }
  }
})

/** Summaries of published posts, newest first, for lists. */
export const publishedPosts = cachedQuery(async () => {
  const { now, bodies, releases: lists } = await contentIndex()
  const names = await tagNames()
  const toAuthor = await authorFinder()
  const findMedia = await mediaFinder()
  const thumbnailOf = (entry: PostEntry) => {
    const media = findMedia(authorsCover(entry)?.file ?? '')
    return media?.variants[0]?.path ?? media?.path
  }
  const releases = lists.flatMap((list) => list.releases)
  const announced = [...(await announcements())].map(([version, post]) => ({ version, post }))
  const versions = new Map(
    [...announced, ...releases].map(({ version, post }) => [post ?? '', version]),
  )
  return (await publishedEntries()).map((entry) => {
    const { slug, title, description, date, updated, series, canonical, featured, file } = entry
    const sections = lengthsOfSections(bodies.get(file)?.html ?? '')
    const thumbnail = thumbnailOf(entry)
    const shown = { ...entry, version: versions.get(slug), hasPicture: !!thumbnail, sections }
    return {
      slug,
      title,
      description,
      date,
      updated,
      series,
      canonical,
      featured,
      forAuthors: entry.forAuthors,
      file,
      id: idOf(entry),
      tags: [...new Set(entry.tags?.map((tag) => names.get(nameSlug(tag)) ?? tag))],
      authors: (entry.authors ?? [entry.author ?? '']).map(toAuthor),
      minutes: Math.max(1, Math.round(entry.words / wordsPerMinute)),
      state: stateOf(entry, now),
      thumbnail,
      cover: coverOf(shown, releases),
    }
  })
})

export type PostSummary = Awaited<ReturnType<typeof publishedPosts>>[number]

/** The picture that the author chose as the cover. */
export function authorsCover({ file, cover, coverAlt = '' }: PostEntry) {
  return cover
    ? { file: path.posix.join(path.posix.dirname(file), cover), alt: coverAlt }
    : undefined
}

/** Posts of a year (2021) or month (2021-03), newest first. */
export type Period = { name: string; posts: PostSummary[] }

export type PostsOfName = Period & { path: string }

const periodsOf = (nameOf: (date: string) => string) =>
  cachedQuery(async () =>
    [...groupBy(await publishedPosts(), ({ date }) => nameOf(date))].map(([name, posts]) => ({
      name,
      posts,
    })),
  )

/** Published posts by year, newest first. */
export const postsByYear = periodsOf(yearOf)

/** Published posts by month (2026-03), newest first. */
export const postsByMonth = periodsOf(monthOf)

/** Groups posts by their tags, authors or the like, the largest group first. */
async function withPosts<Item extends { name: string; path: string }>(
  itemsOf: (post: PostSummary) => readonly Item[],
  sortKeyOf = (name: string) => name,
) {
  const uses = (await publishedPosts()).flatMap((post) =>
    itemsOf(post).map((item) => ({ item, post })),
  )
  return [...groupBy(uses, ({ item }) => item.path).values()]
    .flatMap((own) => {
      // The newest spelling of a name is used; a post with two spellings counts once.
      const posts = [...new Set(own.map(({ post }) => post))]
      return own.slice(0, 1).map(({ item }) => ({ ...item, posts }))
    })
    .sort((a, b) => b.posts.length - a.posts.length || byName(sortKeyOf(a.name), sortKeyOf(b.name)))
}

/** Tags with their posts, the most used first. */
export const tags = cachedQuery(() =>
  withPosts(({ tags }) => tags.map((name) => ({ name, path: routes.tag(name) })), nameSlug),
)

/** Authors with their posts, those with most posts first. */
export const authors = cachedQuery(() => withPosts(({ authors }) => authors))

/** Authors who have an author page: not maintainers, whose own page lists their posts. */
export async function otherAuthors() {
  return (await authors()).filter(({ maintainer }) => !maintainer)
}

/** The next newer and the next older post. */
export async function neighbours(slug: string) {
  const posts = await publishedPosts()
  const place = posts.findIndex((post) => post.slug === slug)
  return { newer: posts[place - 1], older: posts[place + 1] }
}

/** Posts of a series, oldest first. */
export async function postsOfSeries(series: string) {
  return (await publishedPosts()).filter((post) => post.series === series).reverse()
}

/** The newest guide to writing posts; undefined if there is no guide. */
export async function authorsGuide() {
  return (await publishedPosts()).find(({ forAuthors }) => forAuthors)
}

/** The newest featured post, or else the newest of all, and other new posts. */
export async function homePosts() {
  const posts = (await publishedPosts()).filter(({ forAuthors }) => !forAuthors)
  const lead = posts.find(({ featured }) => featured) ?? posts[0]
  return {
    lead,
    isFeatured: lead !== posts[0],
    rest: posts.filter((post) => post !== lead).slice(0, maxOthers),
  }
}
