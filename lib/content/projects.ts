import { site } from '#lib/site/identity.ts'
import { byCodeUnit, byName } from '#lib/text/collation.ts'
import { projectSlug } from '#schema/project.ts'
import { valuesOf } from './content-index.ts'
import { maintainers } from './maintainers.ts'
import { contentIndex, memoiseByIndex } from './read-index.ts'
import type { CncfLevel, Maintainer, Move, Place, Project } from './types.ts'

/** All projects by name, each with its maintainers. */
export const projects = memoiseByIndex(async (): Promise<Project[]> => {
  const { projects: entries } = await contentIndex()
  const people = await maintainers()
  const lastMoves = new Map((await moves()).map((move) => [move.project, move.event]))
  return entries
    .map((entry): Project => {
      const isHere = ({ repository }: Place): boolean => repository === entry.name
      const isOfWhole = (person: Maintainer): boolean => person.projects.some(({ path }) => path === entry.name)
      const maintainers = people.filter(({ projects, until }) => !until && projects.some(isHere))
      return {
        ...valuesOf(entry),
        slug: projectSlug(entry.name),
        tags: entry.tags ?? [],
        repository: `${site.organisation}/${entry.name}`,
        maintainers: maintainers.toSorted((a, b) => Number(isOfWhole(b)) - Number(isOfWhole(a))),
        formerMaintainers: people.filter(
          (person) => !maintainers.includes(person) && [...person.projects, ...person.formerProjects].some(isHere),
        ),
        isListed: entry.scope !== undefined && lastMoves.get(entry.name) !== 'unlisted',
      }
    })
    .sort((a, b) => byName(a.name.replace(/^\./, ''), b.name.replace(/^\./, '')))
})

/** Levels that projects reached at the CNCF, oldest first. */
export const cncfLevels = memoiseByIndex(
  async (): Promise<CncfLevel[]> =>
    (await projects()).flatMap(({ cncf = [] }) => cncf).sort((a, b) => byCodeUnit(a.date, b.date)),
)

/** The changes of the community's list, oldest first. */
export const moves = memoiseByIndex(async (): Promise<Move[]> => {
  const all = (await contentIndex()).moves.flatMap(({ moves }) => moves)
  return all.sort((a, b) => byCodeUnit(a.date, b.date))
})

/** Finds a project by the name of its repository. */
export const projectFinder = memoiseByIndex(async () => {
  const byRepository = new Map((await projects()).map((project) => [project.name.toLowerCase(), project]))
  return (repository: string): Project | undefined => byRepository.get(repository.toLowerCase())
})
