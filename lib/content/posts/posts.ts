import path from 'node:path'
import type { EntryOf } from '#lib/content/content-index.ts'
import { maintainerFinder, maintainers } from '#lib/content/maintainers.ts'
import { mediaOf } from '#lib/content/media.ts'
import { contentIndex, memoiseByIndex } from '#lib/content/read-index.ts'
import type { Author, Post, PostSummary, YearOfPosts } from '#lib/content/types.ts'
import { groupBy, mostFrequent } from '#lib/group-by.ts'
import { yearOf } from '#lib/site/dates.ts'
import { byCodeUnit, byName } from '#lib/text/collation.ts'
import { nameSlug } from '#lib/text/slug.ts'
import { slugOfAuthor, toAuthor } from './authors.ts'

/** Words that most people read in a minute. */
const wordsPerMinute = 220

/** The entry of the index that a summary was made from; not for pages. */
export type PostEntry = EntryOf<'Post'>

function stateOf({ draft, date }: PostEntry, now: number): PostSummary['state'] {
  if (draft) return 'draft'
  return Date.parse(date) > now ? 'scheduled' : 'published'
}

/**
 * Entries of the posts that may be seen, newest first. Everything that shows posts starts here: pages, feed,
 * sitemap, neighbours, tags, authors, pictures. So a draft can leak nowhere.
 */
export const publishedEntries = memoiseByIndex(async (): Promise<PostEntry[]> => {
  const { posts, now } = await contentIndex()
  const development = process.env.NODE_ENV === 'development'
  return posts
    .filter((entry) => development || stateOf(entry, now) === 'published')
    .sort((a, b) => byCodeUnit(b.date, a.date) || byName(a.slug, b.slug))
})

/** Tags in the spelling that most posts use, by what all spellings share: the address. */
const tagNames = memoiseByIndex(async (): Promise<Map<string, string>> => {
  const uses = groupBy(
    (await publishedEntries()).flatMap(({ tags = [] }) => tags),
    nameSlug,
  )
  return new Map([...uses].map(([slug, names]) => [slug, mostFrequent(names) ?? slug]))
})

/** The posts that may be seen, newest first. */
export const publishedPosts = memoiseByIndex(async (): Promise<PostSummary[]> => {
  const [entries, people, find] = [await publishedEntries(), await maintainers(), await maintainerFinder()]
  const [{ now }, names] = [await contentIndex(), await tagNames()]
  const summaries = entries.map(async (entry) => ({
    slug: entry.slug,
    title: entry.title,
    description: entry.description,
    date: entry.date,
    updated: entry.updated,
    tags: [...new Set(entry.tags?.map((tag) => names.get(nameSlug(tag)) ?? tag))],
    authors: (entry.authors ?? [entry.author ?? '']).map((name) => toAuthor(name, people, find)),
    minutes: Math.max(1, Math.round(entry.words / wordsPerMinute)),
    state: stateOf(entry, now),
    series: entry.series,
    thumbnail: await thumbnailOf(entry),
    file: entry.file,
  }))
  return Promise.all(summaries)
})

/** The cover of a post, with its path below the content folder. */
export function coverOf({ file, cover, coverAlt = '' }: PostEntry): Post['cover'] {
  return cover ? { file: path.posix.join(path.posix.dirname(file), cover), alt: coverAlt } : undefined
}

async function thumbnailOf(entry: PostEntry): Promise<string | undefined> {
  const cover = coverOf(entry)
  const media = cover && (await mediaOf(cover.file))
  return media?.variants[0]?.path ?? media?.path
}

/** Posts by year, newest first. */
export const postsByYear = memoiseByIndex(
  async (): Promise<YearOfPosts[]> =>
    [...groupBy(await publishedPosts(), ({ date }) => yearOf(date))].map(([year, posts]) => ({ year, posts })),
)

export type TagWithPosts = { name: string; slug: string; posts: PostSummary[] }

/** Tags with their posts, the most used first. */
export const tags = memoiseByIndex(async (): Promise<TagWithPosts[]> => {
  const uses = (await publishedPosts()).flatMap((post) => post.tags.map((name) => ({ name, post })))
  return [...groupBy(uses, ({ name }) => name)]
    .map(([name, group]) => ({ name, slug: nameSlug(name), posts: group.map(({ post }) => post) }))
    .sort((a, b) => b.posts.length - a.posts.length || byName(a.slug, b.slug))
})

export type AuthorWithPosts = Author & { slug: string; posts: PostSummary[] }

/** Everyone who wrote a post, the most posts first. */
export const authors = memoiseByIndex(async (): Promise<AuthorWithPosts[]> => {
  const uses = (await publishedPosts()).flatMap((post) => post.authors.map((author) => ({ author, post })))
  return [...groupBy(uses, ({ author }) => author.path)]
    .flatMap(([, group]) => {
      const [first] = group
      if (!first) return []
      return [{ ...first.author, slug: slugOfAuthor(first.author), posts: [...new Set(group.map(({ post }) => post))] }]
    })
    .sort((a, b) => b.posts.length - a.posts.length || byName(a.name, b.name))
})

/** Where in `publishedEntries` and `publishedPosts` the post with a slug stands. */
export const positionOfSlug = memoiseByIndex(
  async (): Promise<Map<string, number>> => new Map((await publishedEntries()).map(({ slug }, place) => [slug, place])),
)

/** The posts before and after in time. */
export async function neighbours(slug: string): Promise<{ newer?: PostSummary; older?: PostSummary }> {
  const [posts, place] = [await publishedPosts(), (await positionOfSlug()).get(slug)]
  return place === undefined ? {} : { newer: posts[place - 1], older: posts[place + 1] }
}

/** The posts of a series, the first one first. */
export async function postsOfSeries(series: string): Promise<PostSummary[]> {
  return (await publishedPosts()).filter((post) => post.series === series).reverse()
}
