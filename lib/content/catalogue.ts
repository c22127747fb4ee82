import { routes } from '#lib/site/routes.ts'
import { signs, statusOf } from '#lib/site/status.ts'
import { type Scope, scopes } from '#schema/project.ts'
import { projects } from './projects.ts'
import { contentIndex, memoiseByIndex } from './read-index.ts'
import { linkResolver } from './resolve-link.ts'
import type { Project, ProjectGroup } from './types.ts'

const scopeIntros: Record<Scope, string> = {
  core: 'What Falco consists of and ships with.',
  ecosystem: 'What extends Falco, feeds it events or acts on its alerts.',
  infra: 'What builds, tests and runs the project itself.',
  special: 'Repositories for the community itself, without a maturity status.',
}

/**
 * The catalogue: listed projects by scope, then what is maintained without being listed, then what is gone. Within a group
 * the most important comes first: by status, then by how many other projects say that they have to do with it, then by
 * number of maintainers.
 */
export const projectGroups = memoiseByIndex(async (): Promise<ProjectGroup[]> => {
  const named = await timesNamed()
  const rank = (project: Project): number => signs.indexOf(statusOf(project).sign)
  const all = (await projects()).toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      (named.get(b.name) ?? 0) - (named.get(a.name) ?? 0) ||
      b.maintainers.length - a.maintainers.length,
  )
  const rest = all.filter(({ isListed }) => !isListed)
  const groups: ProjectGroup[] = scopes.map((scope) => ({
    title: scope.charAt(0).toUpperCase() + scope.slice(1),
    id: scope,
    intro: scopeIntros[scope],
    projects: all.filter((project) => project.isListed && project.scope === scope),
  }))
  groups.push(
    {
      title: 'Unlisted',
      id: 'unlisted',
      intro: "Maintained, but not on the community's list.",
      projects: rest.filter(({ maintainers }) => maintainers.length > 0),
    },
    {
      title: 'Former',
      id: 'former',
      intro: 'No longer maintained or listed.',
      projects: rest.filter(({ maintainers }) => maintainers.length === 0),
      isPast: true,
    },
  )
  return groups.filter(({ projects }) => projects.length > 0)
})

/** For each project by name, on how many pages of other projects a link leads to it. */
async function timesNamed(): Promise<Map<string, number>> {
  const [resolveLink, { projects: entries }] = [await linkResolver(), await contentIndex()]
  const nameAt = new Map(entries.map(({ name }) => [routes.project(name), name]))
  const times = new Map<string, number>()
  for (const { name, file, hrefs } of entries) {
    const targets = hrefs.map((link) => resolveLink(link, file))
    const named = new Set(targets.flatMap((target) => (target.kind === 'page' ? (nameAt.get(target.path) ?? []) : [])))
    named.delete(name)
    for (const other of named) times.set(other, (times.get(other) ?? 0) + 1)
  }
  return times
}
