import { groupBy } from '#lib/group-by.ts'
import { githubReferenceOf, parseGithubUrl, type Reference } from '#lib/site/github.ts'
import { routes } from '#lib/site/routes.ts'
import { type Maintainer, maintainerFinder, maintainers } from './maintainers.ts'
import { type PostSummary, publishedPosts } from './posts.ts'
import { type Project, projectAtPath, projectFinder } from './projects.ts'
import { type PostEntry, publishedEntries } from './published-entries.ts'
import { cachedFinder, cachedQuery } from './read-index.ts'
import { linkResolver } from './resolve-link.ts'

/** The target of a link in a post, and the sentence that contains the link. */
type Link = {
  sentence: string
  project?: Project
  person?: Maintainer
  post?: PostSummary
  reference?: Reference
}

/** Projects, people, posts and issues in a post, in the order of their first mention. */
export type Mentions = {
  projects: Project[]
  people: Maintainer[]
  posts: PostSummary[]
  references: Reference[]
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

/** Projects, people, posts and issues that each post links to, by slug. */
export const mentionsByPost = cachedQuery(async () => {
  const mentionsOf = (slug: string, links: readonly Link[]): Mentions => {
    const references = links.flatMap(({ reference }) => reference ?? [])
    return {
      projects: [...new Set(links.flatMap(({ project }) => project ?? []))],
      people: [...new Set(links.flatMap(({ person }) => person ?? []))],
      posts: [...new Set(links.flatMap(({ post }) => (post && post.slug !== slug ? post : [])))],
      references: [...groupBy(references, ({ label }) => label).values()].flatMap(
        ([first]) => first ?? [],
      ),
    }
  }
  return new Map([...(await linksByPost())].map(([slug, links]) => [slug, mentionsOf(slug, links)]))
})

const minWords = 6

/** A sentence that only points elsewhere: 'You can find more details in the tracking issue.' */
const pointer =
  /^(?:for (?:more|further|all)|more|see|check|read|to (?:learn|read|see)|(?:you|we) can (?:find|read|see))\b|\bhere\W*$/i

/** Whether a sentence is worth quoting, unlike a name in a list, a heading or a pointer. */
export function isQuotable(sentence: string) {
  const words = sentence.match(/[\p{L}\p{N}][^\s]*/gu) ?? []
  return words.length >= minWords && !pointer.test(sentence)
}

export const postsMentioningProject = (name: string) =>
  postsMentioning(({ project }) => project?.name === name)
export const postsMentioningPerson = (handle: string) =>
  postsMentioning(({ person }) => person?.handle === handle)

/**
 * Posts with a matching link, each with the first sentence that is worth quoting, else an empty
 * text.
 */
async function postsMentioning(isMention: (link: Link) => boolean) {
  const links = await linksByPost()
  return (await publishedPosts()).flatMap((post) => {
    const sentences = (links.get(post.slug) ?? []).filter(isMention).map(({ sentence }) => sentence)
    return sentences.length > 0 ? { ...post, sentence: sentences.find(isQuotable) ?? '' } : []
  })
}

export type MentioningPost = Awaited<ReturnType<typeof postsMentioning>>[number]
