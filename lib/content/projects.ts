import { site } from '#lib/site/identity.ts'
import { byCodeUnit, byName } from '#lib/text/collation.ts'
import { projectSlug, type Scope, scopes } from '#schema/project.ts'
import { valuesOf } from './content-index.ts'
import { maintainers } from './maintainers.ts'
import { contentIndex, memoiseByIndex } from './read-index.ts'
import type { Maintainer, Move, Project, ProjectGroup } from './types.ts'

/** All projects by name, each with the people who look after it. */
export const projects = memoiseByIndex(async (): Promise<Project[]> => {
  const { projects: entries } = await contentIndex()
  const people = await maintainers()
  const delisted = await delistedProjects()
  return entries
    .map((entry): Project => {
      const mine = people.filter(({ projects }) => projects.some(({ repository }) => repository === entry.name))
      return {
        ...valuesOf(entry),
        slug: projectSlug(entry.name),
        tags: entry.tags ?? [],
        repository: `${site.organisation}/${entry.name}`,
        maintainers: wholeFirst(
          mine.filter(({ until }) => !until),
          entry.name,
        ),
        formerMaintainers: mine.filter(({ until }) => until),
        isListed: entry.scope !== undefined && !delisted.has(entry.name),
      }
    })
    .sort((a, b) => byName(a.name.replace(/^\./, ''), b.name.replace(/^\./, '')))
})

/** Those who look after the whole repository before those who look after a part. */
function wholeFirst(people: Maintainer[], repository: string): Maintainer[] {
  const isWhole = (person: Maintainer): boolean => person.projects.some(({ path }) => path === repository)
  return [...people.filter(isWhole), ...people.filter((person) => !isWhole(person))]
}

/** The changes of the community's list, oldest first. */
export const moves = memoiseByIndex(async (): Promise<Move[]> => {
  const all = (await contentIndex()).moves.flatMap(({ moves }) => moves)
  return all.sort((a, b) => byCodeUnit(a.date, b.date))
})

async function delistedProjects(): Promise<Set<string>> {
  const last = new Map((await moves()).map((move) => [move.project, move.event]))
  return new Set([...last].filter(([, event]) => event === 'unlisted').map(([name]) => name))
}

/** Finds a project by the name of its repository. */
export const projectFinder = memoiseByIndex(async () => {
  const byRepository = new Map((await projects()).map((project) => [project.name.toLowerCase(), project]))
  return (repository: string): Project | undefined => byRepository.get(repository.toLowerCase())
})

const scopeIntros: Record<Scope, string> = {
  core: 'What Falco is made of, and what ships with it.',
  ecosystem: 'What extends Falco, feeds it or acts on what it reports.',
  infra: 'What builds, tests and runs the project itself.',
  special: 'Repositories of the community, outside the life cycle.',
}

/** The catalogue: listed projects by scope, then what is looked after without being listed, then what is gone. */
export async function projectGroups(): Promise<ProjectGroup[]> {
  const all = await projects()
  const rest = all.filter(({ isListed }) => !isListed)
  const groups: ProjectGroup[] = scopes.map((scope) => ({
    title: scope.charAt(0).toUpperCase() + scope.slice(1),
    id: scope,
    intro: scopeIntros[scope],
    projects: all.filter((project) => project.isListed && project.scope === scope),
  }))
  groups.push(
    {
      title: 'Not listed',
      id: 'not-listed',
      intro: "Looked after today, but not in the community's list.",
      projects: rest.filter(({ maintainers }) => maintainers.length > 0),
    },
    {
      title: 'Former',
      id: 'former',
      intro: 'Once looked after or listed, and no longer.',
      projects: rest.filter(({ maintainers }) => maintainers.length === 0),
    },
  )
  return groups.filter(({ projects }) => projects.length > 0)
}
