import { maintainerFinder, maintainers } from '#lib/content/maintainers.ts'
import { projectFinder, projects } from '#lib/content/projects.ts'
import { memoiseByIndex } from '#lib/content/read-index.ts'
import { linkResolver } from '#lib/content/resolve-link.ts'
import type { MentioningPost, Mentions } from '#lib/content/types.ts'
import { githubReferenceOf, parseGithubUrl } from '#lib/site/github.ts'
import { routes } from '#lib/site/routes.ts'
import { type PostEntry, publishedEntries, publishedPosts } from './posts.ts'

/** Items by name, each with the first sentence around a link to it that says anything. */
type Mentioned<Item> = Map<string, { item: Item; sentence: string }>

type Found = { [Kind in keyof Mentions]: Mentioned<Mentions[Kind][number]> }

/** What each published post links to, by its slug. */
const foundByPost = memoiseByIndex(async (): Promise<Map<string, Found>> => {
  const [findProject, findPerson, resolveLink] = [await projectFinder(), await maintainerFinder(), await linkResolver()]
  const projectAt = new Map((await projects()).map((project) => [routes.project(project.name), project]))
  const personAt = new Map((await maintainers()).map((person) => [routes.maintainer(person.handle), person]))
  const postAt = new Map((await publishedPosts()).map((post) => [routes.post(post.slug), post]))

  function targetsOf(link: string, file: string) {
    const target = resolveLink(link, file)
    if (target.kind === 'page') {
      return { project: projectAt.get(target.path), person: personAt.get(target.path), post: postAt.get(target.path) }
    }
    if (target.kind !== 'outside') return {}
    const { repository, account } = parseGithubUrl(target.url)
    return {
      project: repository ? findProject(repository) : undefined,
      person: account ? findPerson(account) : undefined,
      reference: githubReferenceOf(target.url),
    }
  }

  function foundIn(entry: PostEntry): Found {
    const found: Found = { projects: new Map(), people: new Map(), posts: new Map(), references: new Map() }
    for (const [index, link] of entry.hrefs.entries()) {
      const { project, person, post, reference } = targetsOf(link, entry.file)
      const sentence = entry.sentences[index] ?? ''
      if (project) addOnce(found.projects, project.name, project, sentence)
      if (person) addOnce(found.people, person.handle, person, sentence)
      if (post && post.slug !== entry.slug) addOnce(found.posts, post.slug, post, sentence)
      if (reference) addOnce(found.references, reference.label, reference, sentence)
    }
    return found
  }
  return new Map((await publishedEntries()).map((entry) => [entry.slug, foundIn(entry)]))
})

function addOnce<Item>(to: Mentioned<Item>, name: string, item: Item, written: string): void {
  const sentence = saysAnything(written) ? written : ''
  if (!to.get(name)?.sentence) to.set(name, { item, sentence })
}

const minWords = 6

/** A sentence that only points elsewhere: 'You can find more details in the tracking issue.' */
const pointer =
  /^(?:for (?:more|further|all)|more|see|check|read|to (?:learn|read|see)|(?:you|we) can (?:find|read|see))\b|\bhere\W*$/i

/** False for what tells readers of another page nothing: a name in a list, a heading, a pointer. */
export function saysAnything(sentence: string): boolean {
  const words = sentence.match(/[\p{L}\p{N}][^\s]*/gu) ?? []
  return words.length >= minWords && !pointer.test(sentence)
}

export const mentionsByPost = memoiseByIndex(async (): Promise<Map<string, Mentions>> => {
  const itemsOf = <Item>(mentioned: Mentioned<Item>): Item[] => [...mentioned.values()].map(({ item }) => item)
  return new Map(
    [...(await foundByPost())].map(([slug, { projects, people, posts, references }]) => [
      slug,
      { projects: itemsOf(projects), people: itemsOf(people), posts: itemsOf(posts), references: itemsOf(references) },
    ]),
  )
})

export const postsMentioningProject = (name: string) => postsMentioning('projects', name)
export const postsMentioningPerson = (handle: string) => postsMentioning('people', handle)

/** Posts that link to a project or person, newest first, each with a sentence around the link, or an empty one. */
async function postsMentioning(kind: 'projects' | 'people', name: string): Promise<MentioningPost[]> {
  const found = await foundByPost()
  return (await publishedPosts()).flatMap((post) => {
    const mention = found.get(post.slug)?.[kind].get(name)
    return mention ? [{ ...post, sentence: mention.sentence }] : []
  })
}
