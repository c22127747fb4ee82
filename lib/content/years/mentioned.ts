import type { Mentions, PostSummary } from '#lib/content/types.ts'
import { routes } from '#lib/site/routes.ts'
import { byName } from '#lib/text/collation.ts'
import type { Mentioned } from './types.ts'

/** Names that a list has at most: what is mentioned once or twice is found on its own page. */
const most = 8

/** Projects and people that most of some posts mention; a post counts once for each. */
export function mostMentioned(
  posts: readonly Pick<PostSummary, 'slug'>[],
  mentionsOf: ReadonlyMap<string, Pick<Mentions, 'projects' | 'people'>>,
): { projects: Mentioned[]; people: Mentioned[] } {
  const [projects, people] = [new Map<string, Mentioned>(), new Map<string, Mentioned>()]
  for (const { slug } of posts) {
    const mentions = mentionsOf.get(slug)
    for (const { name } of mentions?.projects ?? []) count(projects, name, routes.project(name))
    for (const { name, handle } of mentions?.people ?? []) count(people, name, routes.maintainer(handle))
  }
  return { projects: mostOf(projects), people: mostOf(people) }
}

function count(to: Map<string, Mentioned>, name: string, path: string): void {
  const before = to.get(path)
  if (before) before.posts += 1
  else to.set(path, { name, path, posts: 1 })
}

function mostOf(counted: ReadonlyMap<string, Mentioned>): Mentioned[] {
  return [...counted.values()].sort((a, b) => b.posts - a.posts || byName(a.name, b.name)).slice(0, most)
}
