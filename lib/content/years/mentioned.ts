import type { Maintainer, Mentions, PostSummary, Project } from '#lib/content/types.ts'
import { routes } from '#lib/site/routes.ts'
import { byName } from '#lib/text/collation.ts'
import type { Mentioned } from './types.ts'

/** Names that a list has at most: what is mentioned once or twice is found on its own page. */
const most = 8

type Counts<Item> = Map<string, { item: Item; posts: number }>

/** Projects and people that most of some posts mention; a post counts once for each. */
export function mostMentioned(
  posts: readonly Pick<PostSummary, 'slug'>[],
  mentionsOf: ReadonlyMap<string, Pick<Mentions, 'projects' | 'people'>>,
): { projects: Mentioned[]; people: Mentioned[] } {
  const [projects, people]: [Counts<Project>, Counts<Maintainer>] = [new Map(), new Map()]
  for (const { slug } of posts) {
    const mentions = mentionsOf.get(slug)
    for (const project of mentions?.projects ?? []) count(projects, project.name, project)
    for (const person of mentions?.people ?? []) count(people, person.handle, person)
  }
  return {
    projects: mostOf(projects, ({ name }) => routes.project(name)),
    people: mostOf(people, ({ handle }) => routes.maintainer(handle)),
  }
}

function count<Item>(to: Counts<Item>, key: string, item: Item): void {
  const before = to.get(key)
  if (before) before.posts += 1
  else to.set(key, { item, posts: 1 })
}

function mostOf<Item extends { name: string }>(counts: Counts<Item>, pathOf: (item: Item) => string): Mentioned[] {
  return [...counts.values()]
    .sort((a, b) => b.posts - a.posts || byName(a.item.name, b.item.name))
    .slice(0, most)
    .map(({ item, posts }) => ({ name: item.name, path: pathOf(item), posts }))
}
