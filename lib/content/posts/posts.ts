import type { EntryOf } from '#lib/content/content-index.ts'
import type { Media } from '#lib/content/media.ts'
import { maintainers } from '#lib/content/projects/maintainers.ts'
import { cachedQuery, contentIndex } from '#lib/content/read-index.ts'
import { releases } from '#lib/content/releases/releases.ts'
import { linkResolver } from '#lib/content/resolve-link.ts'
import type { Badge } from '#lib/covers/badge.ts'
import { coverOf } from '#lib/covers/cover.ts'
import { fileKind } from '#lib/media/media-types.ts'
import { monthOf, yearOf } from '#lib/site/dates.ts'
import { site } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'
import { byName, groupBy, mostFrequent } from '#lib/text/collation.ts'
import { maintainerNamed, nameSlug } from '#lib/text/names.ts'

async function tagNames() {
  const written = (await contentIndex()).posts.flatMap(({ tags = [] }) => tags)
  return new Map(
    [...groupBy(written, nameSlug)].map(([slug, names]) => [slug, mostFrequent(names) ?? slug]),
  )
}

/**
 * The id of a post in feeds, its oldest address below /blog/, never changes if authors add each
 * former address at the end of `aliases`.
 */
function idOf({ path, aliases = [] }: EntryOf<'Post'>) {
  const first = aliases
    // Aliases may also be addresses of files.
    .filter((alias) => fileKind(alias) === undefined)
    .map((alias) => routes.alias(alias))
    .find((address) => address.startsWith(routes.blog()))
  return `${site.ids}${first ?? path}`
}

/** False for icons. */
const isLarge = (picture?: Media) => (picture?.width ?? 0) >= 320

/** Such as 'Falcosidekick 2.31.0'. */
const endsWithVersion = / v?\d+\.\d+\.\d+$/

const yearInTitle = /(?<![\w-])20\d\d(?![\w-])/

function kindOf({ kind, title, figure }: EntryOf<'Post'>, version?: string) {
  if (kind) return kind
  if (version || endsWithVersion.test(title)) return 'release'
  return figure || yearInTitle.test(title) ? 'report' : 'guide'
}

/** 'Response Engine' for the title 'Response Engine, part 2: OpenFaaS'. */
const seriesOf = (title: string) => /^(.*[\p{L}\p{N}])\W+part \d/iu.exec(title)?.[1]

export type Author = {
  name: string
  path: string
  handle?: string
  badge?: Badge
  fediverse?: string
}

export const publishedPosts = cachedQuery(async () => {
  const index = await contentIndex()
  const [list] = index.releases
  const { versions } = await releases()
  const names = await tagNames()
  const people = await maintainers()
  const resolveLink = await linkResolver()
  const toAuthor = (name: string): Author =>
    maintainerNamed(name, people) ?? { name, path: routes.author(name) }
  return index.posts.map((entry) => {
    const { slug, file, cover, code, pictures } = entry
    const mediaAt = (address: string) => {
      const target = resolveLink(address, file)
      return target.kind === 'file' ? target.media : undefined
    }
    const picture = cover === undefined ? undefined : mediaAt(cover)
    const thumbnail = picture ?? (code ? undefined : pictures.map(mediaAt).find(isLarge))
    const facts = { ...entry, version: versions.get(slug), hasPicture: !!thumbnail }
    return {
      ...entry,
      id: idOf(entry),
      tags: [...new Set(entry.tags?.map((tag) => names.get(nameSlug(tag)) ?? tag))],
      authors: (entry.authors ?? [entry.author ?? '']).map(toAuthor),
      picture,
      version: facts.version,
      kind: kindOf(entry, facts.version),
      series: entry.series ?? seriesOf(entry.title),
      thumbnail,
      cover: coverOf(facts, list?.releases ?? []),
    }
  })
})

export type Post = Awaited<ReturnType<typeof publishedPosts>>[number]

/** Posts of a year (2021), month (2021-03), tag or author. */
export type PostGroup = { name: string; path: string; posts: Post[] }

const periodsOf = (nameOf: (date: string) => string, pathOf: (name: string) => string) =>
  cachedQuery(async () =>
    [...groupBy(await publishedPosts(), ({ date }) => nameOf(date))].map(
      ([name, posts]): PostGroup => ({ name, path: pathOf(name), posts }),
    ),
  )

export const postsByYear = periodsOf(yearOf, routes.postsOfYear)

export const postsByMonth = periodsOf(monthOf, routes.postsOfMonth)

async function withPosts<Item extends { name: string; path: string }>(
  itemsOf: (post: Post) => readonly Item[],
  sortKeyOf = (name: string) => name,
) {
  const uses = (await publishedPosts()).flatMap((post) =>
    itemsOf(post).map((item) => ({ item, post })),
  )
  return [...groupBy(uses, ({ item }) => item.path).values()]
    .flatMap((own) => {
      // Names with the same path are spellings of one name. The newest post's spelling is used.
      const posts = [...new Set(own.map(({ post }) => post))]
      return own.slice(0, 1).map(({ item }) => ({ ...item, posts }))
    })
    .sort((a, b) => b.posts.length - a.posts.length || byName(sortKeyOf(a.name), sortKeyOf(b.name)))
}

export const tags = cachedQuery(() =>
  withPosts(({ tags }) => tags.map((name) => ({ name, path: routes.tag(name) })), nameSlug),
)

export const postsByKind = cachedQuery(() =>
  withPosts(({ kind }) => [{ name: kind, path: routes.postKind(kind) }]),
)

export const authors = cachedQuery(() => withPosts(({ authors }) => authors))

/** The posts of a maintainer are on the maintainer's page instead. */
export async function otherAuthors() {
  return (await authors()).filter(({ handle }) => !handle)
}

/** The newest featured post comes first, or if no post is featured, the newest post. */
export async function homePosts() {
  const posts = (await publishedPosts()).filter(({ forAuthors }) => !forAuthors)
  const lead = posts.find(({ featured }) => featured) ?? posts[0]
  return {
    lead,
    isFeatured: lead !== posts[0],
    rest: posts.filter((post) => post !== lead).slice(0, 4),
  }
}
