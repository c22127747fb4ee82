import type { Mentions, PostSummary } from '#lib/content/types.ts'
import { groupBy } from '#lib/group-by.ts'
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
  const all = posts.flatMap(({ slug }) => mentionsOf.get(slug) ?? [])
  return {
    projects: mostOf(all.flatMap(({ projects }) => projects.map(({ name }) => ({ name, path: routes.project(name) })))),
    people: mostOf(
      all.flatMap(({ people }) => people.map(({ name, handle }) => ({ name, path: routes.maintainer(handle) }))),
    ),
  }
}

function mostOf(mentions: readonly Omit<Mentioned, 'posts'>[]): Mentioned[] {
  return [...groupBy(mentions, ({ path }) => path).values()]
    .flatMap((group) => group.slice(0, 1).map((one) => ({ ...one, posts: group.length })))
    .sort((a, b) => b.posts - a.posts || byName(a.name, b.name))
    .slice(0, most)
}
