import { groupBy } from '#lib/group-by.ts'
import { githubReferenceOf, parseGithubUrl, type Reference } from '#lib/site/github.ts'
import { routes } from '#lib/site/routes.ts'
import { type Maintainer, maintainerFinder, maintainers } from './maintainers.ts'
import { type PostSummary, publishedPosts } from './posts.ts'
import { type Project, projectAtPath, projectFinder } from './projects.ts'
import { type PostEntry, publishedEntries } from './published-entries.ts'
import { cachedFinder, cachedQuery } from './read-index.ts'
import { linkResolver } from './resolve-link.ts'

/** What a link in a post leads to, and the sentence that contains the link. */
type Link = {
  sentence: string
  project?: Project
  person?: Maintainer
  post?: PostSummary
  reference?: Reference
}

const maintainerAtPath = cachedFinder(maintainers, ({ handle }) => [routes.maintainer(handle)])
const postAtPath = cachedFinder(publishedPosts, ({ slug }) => [routes.post(slug)])

const linksByPost = cachedQuery(async () => {
  const findProject = await projectFinder()
  const findPerson = await maintainerFinder()
  const resolveLink = await linkResolver()
  const projectAt = await projectAtPath()
  const personAt = await maintainerAtPath()
  const postAt = await postAtPath()

  function targetOf(link: string, file: string): Omit<Link, 'sentence'> {
    const target = resolveLink(link, file)
    if (target.kind === 'page') {
      return {
        project: projectAt(target.path),
        person: personAt(target.path),
        post: postAt(target.path),
      }
    }
    if (target.kind !== 'outside') return {}
    const { repository, account } = parseGithubUrl(target.url)
    return {
      project: repository ? findProject(repository) : undefined,
      person: account ? findPerson(account) : undefined,
      reference: githubReferenceOf(target.url),
    }
  }

  const linksOf = ({ hrefs, sentences, file }: PostEntry): Link[] =>
    hrefs.map((href, at) => ({ ...targetOf(href, file), sentence: sentences[at] ?? '' }))
  return new Map((await publishedEntries()).map((entry) => [entry.slug, linksOf(entry)]))
})

/** The targets of links in a post's text, each once, in the order of their first link. */
function mentionsOf(slug: string, links: readonly Link[]) {
  const references = links.flatMap(({ reference }) => reference ?? [])
  return {
    projects: [...new Set(links.flatMap(({ project }) => project?.name ?? []))],
    people: [...new Set(links.flatMap(({ person }) => person ?? []))].map(({ handle, name }) => ({
      handle,
      name,
    })),
    posts: [...new Set(links.flatMap(({ post }) => (post && post.slug !== slug ? post : [])))],
    references: [...groupBy(references, ({ label }) => label).values()].flatMap(
      ([first]) => first ?? [],
    ),
  }
}

export type Mentions = ReturnType<typeof mentionsOf>

/** The published posts, newest first, each with what it links to. */
export const fullPosts = cachedQuery(async () => {
  const links = await linksByPost()
  return (await publishedPosts()).map((post) => ({
    ...post,
    mentions: mentionsOf(post.slug, links.get(post.slug) ?? []),
  }))
})

export type Post = Awaited<ReturnType<typeof fullPosts>>[number]

const minScore = 2

/** A shared tag counts twice as much as a shared link to a project or person. */
const featuresOf = ({ tags, mentions: { projects, people } }: Post) => [
  ...[...tags, ...tags].map((tag) => `tag ${tag}`),
  ...projects.map((name) => `project ${name}`),
  ...people.map(({ handle }) => `@${handle}`),
]

/** Indexes of the posts with each tag, project or person, so that no two posts are compared. */
const postsByFeature = cachedQuery(async () => {
  const pairs = (await fullPosts()).flatMap((post, index) =>
    [...new Set(featuresOf(post))].map((feature) => ({ feature, index })),
  )
  return groupBy(pairs, ({ feature }) => feature)
})

/** Up to three posts that share the most tags, projects and people with a post. */
export async function relatedPosts(post: Post) {
  const posts = await fullPosts()
  const withFeature = await postsByFeature()
  const scores = posts.map(() => 0)
  for (const feature of featuresOf(post))
    for (const { index } of withFeature.get(feature) ?? []) scores[index] = (scores[index] ?? 0) + 1
  return posts
    .map((other, index) => ({ other, score: scores[index] ?? 0 }))
    .filter(({ other, score }) => score >= minScore && other.slug !== post.slug)
    .sort((a, b) => b.score - a.score)
    .slice(0, 3)
    .map(({ other: { mentions: _, ...summary } }) => summary)
}

const minWords = 6

/** Matches the beginning or end of a sentence such as 'You can find more details in the issue.' */
const pointer =
  /^(?:for (?:more|further|all)|more|see|check|read|to (?:learn|read|see)|(?:you|we) can (?:find|read|see))\b|\bhere\W*$/i

/** False for sentences that tell a reader little: names in a list, headings, 'See the issue.' */
export function isQuotable(sentence: string) {
  const words = sentence.match(/[\p{L}\p{N}][^\s]*/gu) ?? []
  return words.length >= minWords && !pointer.test(sentence)
}

export type MentioningPost = PostSummary & {
  /** The first sentence that has the link and is worth quoting; empty if there is none. */
  sentence: string
}

/**
 * Makes a query that finds the posts with a link to a thing, such as a project, by the thing's key.
 * @param keyOf - the key of a link's target; undefined if the link leads to something else
 */
function postsByLink(keyOf: (link: Link) => string | undefined) {
  const byKey = cachedQuery(async () => {
    const links = await linksByPost()
    const found = (await publishedPosts()).flatMap((post) =>
      [...groupBy(links.get(post.slug) ?? [], keyOf)].map(([key, own]) => {
        const sentence = own.map((link) => link.sentence).find(isQuotable) ?? ''
        return { key, post: { ...post, sentence } }
      }),
    )
    return groupBy(found, ({ key }) => key)
  })
  return async (key: string): Promise<MentioningPost[]> =>
    ((await byKey()).get(key) ?? []).map(({ post }) => post)
}

/** Published posts that link to a project, newest first. */
export const postsMentioningProject = postsByLink(({ project }) => project?.name)

/** Published posts that link to a person, newest first. */
export const postsMentioningPerson = postsByLink(({ person }) => person?.handle)
