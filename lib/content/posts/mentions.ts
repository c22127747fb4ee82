import { type Maintainer, maintainers } from '#lib/content/projects/maintainers.ts'
import { ownerFinder, type Project, projects } from '#lib/content/projects/projects.ts'
import { cachedFinder, cachedQuery } from '#lib/content/read-index.ts'
import { linkResolver } from '#lib/content/resolve-link.ts'
import { yearOf } from '#lib/site/dates.ts'
import { githubReferenceOf, parseGithubUrl, type Reference } from '#lib/site/github.ts'
import { groupBy } from '#lib/text/collation.ts'
import { type Post, publishedPosts } from './posts.ts'

type Link = { sentence: string; page?: Project | Maintainer | Post; reference?: Reference }

const pageFinder = cachedFinder(
  async () => [...(await projects()), ...(await maintainers()), ...(await publishedPosts())],
  ({ path }) => path,
)

const linksByPost = cachedQuery(async () => {
  const findOwner = await ownerFinder()
  const findPage = await pageFinder()
  const resolveLink = await linkResolver()

  function targetOf(link: string, file: string): Omit<Link, 'sentence'> {
    const target = resolveLink(link, file)
    if (target.kind === 'page') return { page: findPage(target.path) }
    if (target.kind !== 'outside') return {}
    const page = findOwner(parseGithubUrl(target.url))
    return { page, reference: githubReferenceOf(target.url) }
  }

  const linksOf = ({ hrefs, sentences, file }: Post): Link[] =>
    hrefs.map((href, at) => ({ ...targetOf(href, file), sentence: sentences[at] ?? '' }))
  return new Map((await publishedPosts()).map((post) => [post.slug, linksOf(post)]))
})

export async function mentionsIn({ slug, path }: Post) {
  const links = (await linksByPost()).get(slug) ?? []
  const found = links.flatMap(({ page }) => (page && page.path !== path ? page : []))
  const pages = [...new Set(found)]
  const references = links.flatMap(({ reference }) => reference ?? [])
  return {
    projects: pages.filter((page) => page.type === 'Project'),
    people: pages.filter((page) => page.type === 'Maintainer'),
    posts: pages.filter((page) => page.type === 'Post'),
    references: [...groupBy(references, ({ label }) => label).values()].flatMap(
      ([first]) => first ?? [],
    ),
  }
}

export type Mentions = Awaited<ReturnType<typeof mentionsIn>>

export const postsWithMentions = cachedQuery(async () =>
  Promise.all(
    (await publishedPosts()).map(async (post) => ({ ...post, mentions: await mentionsIn(post) })),
  ),
)

/** Related posts share a tag, which counts twice, or two links. */
const minShared = 2

/** The score of a post, relative to one that is a year newer. */
const weightOfYear = 0.85

/** The tags of a post, and the pages of projects and people that it mentions. */
const featuresOf = ({ tags }: Post, { projects, people }: Mentions) => [
  ...tags,
  ...[...projects, ...people].map(({ path }) => path),
]

export async function relatedPosts(post: Post) {
  const mentions = await mentionsIn(post)
  // Has each tag twice, so a shared tag counts twice as much as a shared link.
  const own = [...post.tags, ...featuresOf(post, mentions)]
  // The page lists linked posts on their own.
  const known = [post, ...mentions.posts].map(({ slug }) => slug)
  return (await postsWithMentions())
    .filter((other) => !known.includes(other.slug))
    .map((other) => {
      const features = featuresOf(other, other.mentions)
      const shared = own.filter((feature) => features.includes(feature)).length
      const yearsOlder = Number(yearOf(post.date)) - Number(yearOf(other.date))
      return { other, shared, score: shared * weightOfYear ** yearsOlder }
    })
    .filter(({ shared }) => shared >= minShared)
    .sort((a, b) => b.score - a.score)
    .slice(0, 3)
    .map(({ other }) => other)
}

const minWords = 6

/** Matches the beginning or end of a sentence such as 'You can find more details in the issue.' */
const pointer =
  /^(?:for (?:more|further|all)|more|see|check|read|to (?:learn|read|see)|(?:you|we) can (?:find|read|see))\b|\bhere\W*$/i

/** False for text that tells a reader little: an item of a list, a heading, 'See the issue.' */
export function isQuotable(sentence: string) {
  const words = sentence.match(/[\p{L}\p{N}][^\s]*/gu) ?? []
  return words.length >= minWords && !pointer.test(sentence) && !/[;:,]$/.test(sentence)
}

export type MentioningPost = Post & {
  /** Empty if no sentence with the link is worth quoting. */
  sentence: string
}

const mentioningPosts = cachedQuery(async () => {
  const links = await linksByPost()
  const found = (await publishedPosts()).flatMap((post) =>
    [...groupBy(links.get(post.slug) ?? [], ({ page }) => page?.path)].map(([path, own]) => {
      const sentence = own.map((link) => link.sentence).find(isQuotable) ?? ''
      return { path, post: { ...post, sentence } }
    }),
  )
  return groupBy(found, ({ path }) => path)
})

export async function postsMentioning(path: string): Promise<MentioningPost[]> {
  return ((await mentioningPosts()).get(path) ?? []).map(({ post }) => post)
}
