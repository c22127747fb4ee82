import { seriate } from '#lib/charts/seriation.ts'
import { yearOf } from '#lib/site/dates.ts'
import { byCodeUnit } from '#lib/text/collation.ts'
import { capital, count, inWords } from '#lib/text/message-format.ts'
import { currentMaintainers, type Maintainer } from './maintainers.ts'
import { type Project, projects } from './projects.ts'
import { cachedQuery } from './read-index.ts'
import { releasesOfProject } from './releases.ts'

function shareOf(person: Maintainer, { name }: Project) {
  return [...person.projects, ...person.formerProjects].some(({ path }) => path === name)
    ? 'all'
    : 'part'
}

/** Maintainers of the whole repository; if there are none, those of its parts. */
export function maintainersOfWhole(project: Project) {
  const whole = project.maintainers.filter((person) => shareOf(person, project) === 'all')
  return whole.length > 0 ? whole : project.maintainers
}

/** Projects with at most this many maintainers need help. */
const maxFew = 2

const isRetired = ({ status }: Project) => status === 'deprecated' || status === 'archived'

function isLiving(project: Project) {
  return !isRetired(project) && (project.isListed || project.maintainers.length > 0)
}

export function needsHelp(project: Project) {
  return isLiving(project) && maintainersOfWhole(project).length <= maxFew
}

/** Why a project should not be used, and its replacement; undefined if it is still maintained. */
export function verdictOf(project: Project) {
  if (isLiving(project)) return undefined
  const { status, replacement, lastMaintained } = project
  const state = status && isRetired(project) ? capital(status) : 'No longer maintained'
  const instead = replacement ? ` Use ${replacement} instead.` : ''
  const last = lastMaintained ? ` Last had a listed maintainer in ${yearOf(lastMaintained)}.` : ''
  return `${state}.${instead}${last}`
}

/** Who maintains which project: rows and columns sorted so that groups become visible. */
export const maintenance = cachedQuery(async () => {
  const all = await projects()
  const everyone = await currentMaintainers()
  const maintained = all.filter(({ maintainers }) => maintainers.length > 0)
  const columnOf = new Map(everyone.map(({ handle }, column) => [handle, column]))
  const marks = maintained.map(({ maintainers }) =>
    maintainers.flatMap(({ handle }) => columnOf.get(handle) ?? []),
  )
  const order = seriate(marks, everyone.length)
  const people = order.columns.flatMap((column) => everyone[column] ?? [])
  const rows = order.rows.flatMap((row) => {
    const project = maintained[row]
    const own = new Set(project?.maintainers)
    return project
      ? {
          project,
          shares: people.map((person) => (own.has(person) ? shareOf(person, project) : undefined)),
        }
      : []
  })
  const living = maintained.filter((project) => !isRetired(project))
  const thin = living.filter((project) => maintainersOfWhole(project).length <= maxFew)
  const nobody = all.filter(({ maintainers }) => maintainers.length === 0)
  return {
    people,
    /** Projects; `shares` has for each of `people` whether that person maintains all or a part. */
    rows,
    living: living.length,
    onFew: await sized(thin),
    onNobody: await sized(nobody),
  }
})

type Maintenance = Awaited<ReturnType<typeof maintenance>>

export type MatrixRow = Maintenance['rows'][number]

export type SizedProject = Maintenance['onFew'][number]

/**
 * Sorts projects: those that need help first, then by the fewest people, then by the most releases.
 */
async function sized(projects: readonly Project[]) {
  const found = projects.map(async (project) => {
    const parts = await releasesOfProject(project.name)
    const days = parts.flatMap(({ releases }) => releases.map(({ date }) => date)).sort(byCodeUnit)
    return {
      project,
      needsHelp: needsHelp(project),
      maintainers: maintainersOfWhole(project),
      releases: days.length,
      newest: parts[0]?.releases[0],
      first: days[0],
    }
  })
  return (await Promise.all(found)).sort(
    (a, b) =>
      Number(b.needsHelp) - Number(a.needsHelp) ||
      a.maintainers.length - b.maintainers.length ||
      b.releases - a.releases,
  )
}

type Finding = { living: number; onFew: readonly { maintainers: readonly unknown[] }[] }

export function findingOf({ living, onFew }: Finding) {
  if (living === 0) return 'No project has a maintainer yet'
  if (onFew.length === 0) return 'Every project has at least three maintainers'
  const sizes = [...new Set(onFew.map(({ maintainers }) => maintainers.length))].sort()
  const maintainers = `${sizes.map(inWords).join(' or ')} maintainer${sizes.at(-1) === 1 ? '' : 's'}`
  return `${onFew.length} of ${count(living, 'project')} ${onFew.length === 1 ? 'has' : 'have'} ${maintainers}`
}

const maintainedOffList = (projects: readonly Project[]) =>
  projects.filter(({ isListed, maintainers }) => !isListed && maintainers.length > 0).length

/** Text after 'projects on the community’s list', such as ', and two outside it'. */
export function alsoMaintained(projects: readonly Project[]) {
  const others = maintainedOffList(projects)
  return others > 0 ? `, and ${inWords(others)} outside it` : ''
}

/**
 * A sentence such as '40 repositories by scope, most important first; two are maintained but not
 * …'.
 */
export function catalogueInWords(projects: readonly Project[]) {
  const others = maintainedOffList(projects)
  const all = projects.filter(({ isListed }) => isListed).length + others
  if (all === 0) return 'No projects yet.'
  const which = `${inWords(others)} ${others === 1 ? 'is' : 'are'} maintained but not on the community’s list`
  return `${count(all, 'repository', 'repositories')} by scope, most important first${others > 0 ? `; ${which}` : ''}.`
}

/** Text after a number of projects, such as ', one of them not on the community’s list'. */
export function unlistedInWords(projects: readonly Project[]) {
  const unlisted = projects.filter(({ isListed }) => !isListed).length
  return unlisted > 0 ? `, ${inWords(unlisted)} of them not on the community’s list` : ''
}

export function loadOf({ people, rows }: Pick<Maintenance, 'people' | 'rows'>) {
  if (people.length === 0 || rows.length === 0) return 'No maintainers yet.'
  const loads = people.map((_, column) => rows.filter(({ shares }) => shares[column]).length)
  const single = loads.filter((load) => load === 1).length
  const ofWhich = unlistedInWords(rows.map(({ project }) => project))
  const most = Math.max(...loads)
  const busiest = loads.filter((load) => load === most).length
  const shares = [
    single === 1 && '1 looks after one project',
    single > 1 && `${single} look after one project each`,
    most > 1 && busiest === 1 && `one person looks after ${most}`,
    most > 1 && busiest > 1 && `${inWords(busiest)} people look after ${most} each`,
  ].filter(Boolean)
  return `${count(people.length, 'person maintains', 'people maintain')} ${count(rows.length, 'project')}${ofWhich}. ${capital(shares.join('; '))}.`
}
