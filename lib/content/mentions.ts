import { cache } from 'react'
import { routes } from '../routes.ts'
import { site } from '../site.ts'
import { maintainerFinder, maintainers } from './maintainers.ts'
import { type PostEntry, publishedEntries, publishedPosts } from './posts.ts'
import { projectFinder, projects } from './projects.ts'
import { targetFinder } from './targets.ts'
import type { Mentions, PostSummary, Reference } from './types.ts'

const forge =
  /^https?:\/\/(?:www\.)?github\.com\/([^/?#]+)(?:\/([^/?#]+))?(?:\/(pull|issues|releases\/tag)\/([^/?#]+))?/i
const organisation = site.organisation.split('/').pop() ?? ''
const kinds = { pull: 'pull', issues: 'issue', 'releases/tag': 'release' } as const

/** The pull request, issue or release of the organisation that an address on the forge names. */
export function referenceOf(url: string): Reference | undefined {
  const [, owner, repository, kind, id] = forge.exec(url) ?? []
  if (owner?.toLowerCase() !== organisation || !repository || !kind || !id) return undefined
  const known = kinds[kind.toLowerCase() as keyof typeof kinds]
  return { kind: known, label: known === 'release' ? `${repository} ${id}` : `${repository}#${id}`, url }
}

/** The repository of the organisation, or the account, that an address on the forge lies under. */
export function forgePlaceOf(url: string): { repository?: string; account?: string } {
  const [, owner, repository] = forge.exec(url) ?? []
  if (!owner) return {}
  if (owner.toLowerCase() === organisation) return { repository }
  return repository ? {} : { account: owner }
}

/** What each published post links to, found once for all pages that ask. */
export const mentionsByPost = cache(async (): Promise<Map<string, Mentions>> => {
  const [findProject, findPerson, findTarget] = [await projectFinder(), await maintainerFinder(), await targetFinder()]
  const projectAt = new Map((await projects()).map((project) => [routes.project(project.name), project]))
  const personAt = new Map((await maintainers()).map((person) => [routes.maintainer(person.handle), person]))
  const postAt = new Map((await publishedPosts()).map((post) => [routes.post(post.slug), post]))

  function mentionsOf(entry: PostEntry): Mentions {
    const found = { projects: new Set<Project>(), people: new Set<Person>(), posts: new Set<PostSummary>() }
    const references = new Map<string, Reference>()
    const add = <Item>(set: Set<Item>, item: Item | undefined): void => void (item && set.add(item))
    for (const link of entry.links) {
      const target = findTarget(link, entry._raw.sourceFilePath)
      if (target.kind === 'page') {
        add(found.projects, projectAt.get(target.path))
        add(found.people, personAt.get(target.path))
        if (target.path !== routes.post(entry.slug)) add(found.posts, postAt.get(target.path))
      } else if (target.kind === 'outside') {
        const { repository, account } = forgePlaceOf(target.url)
        if (repository) add(found.projects, findProject(repository))
        if (account) add(found.people, findPerson(account))
        const reference = referenceOf(target.url)
        if (reference) references.set(reference.label, reference)
      }
    }
    return {
      projects: [...found.projects],
      people: [...found.people],
      posts: [...found.posts],
      references: [...references.values()],
    }
  }
  return new Map((await publishedEntries()).map((entry) => [entry.slug, mentionsOf(entry)]))
})

type Project = Mentions['projects'][number]
type Person = Mentions['people'][number]

/** Posts that link to a project, newest first. */
export async function postsMentioningProject(name: string): Promise<PostSummary[]> {
  const mentions = await mentionsByPost()
  return (await publishedPosts()).filter(({ slug }) =>
    mentions.get(slug)?.projects.some((project) => project.name === name),
  )
}

/** Posts that link to a person, newest first. */
export async function postsMentioningPerson(handle: string): Promise<PostSummary[]> {
  const mentions = await mentionsByPost()
  return (await publishedPosts()).filter(({ slug }) =>
    mentions.get(slug)?.people.some((person) => person.handle === handle),
  )
}

/** Posts that share projects, people or tags with one, the closest first; at most three. */
export async function relatedPosts(slug: string): Promise<PostSummary[]> {
  const [mentions, posts] = [await mentionsByPost(), await publishedPosts()]
  const mine = mentions.get(slug)
  const self = posts.find((post) => post.slug === slug)
  if (!mine || !self) return []
  const shared = <Item>(a: readonly Item[] = [], b: readonly Item[] = []): number =>
    a.filter((item) => b.includes(item)).length
  const scored = posts
    .filter((post) => post.slug !== slug)
    .map((post) => {
      const theirs = mentions.get(post.slug)
      const score =
        2 * shared(self.tags, post.tags) + shared(mine.projects, theirs?.projects) + shared(mine.people, theirs?.people)
      return { post, score }
    })
  return scored
    .filter(({ score }) => score > 1)
    .sort((a, b) => b.score - a.score)
    .slice(0, 3)
    .map(({ post }) => post)
}
