import { cachedQuery } from '#lib/content/read-index.ts'
import { releasesOfProject } from '#lib/content/releases/releases.ts'
import { yearOf } from '#lib/site/dates.ts'
import { byCodeUnit } from '#lib/text/collation.ts'
import { capital, count, inWords } from '#lib/text/message-format.ts'
import { currentMaintainers, type Maintainer } from './maintainers.ts'
import { type Project, projects } from './projects.ts'

function shareOf(person: Maintainer, { name }: Project) {
  return [...person.projects, ...person.formerProjects].some(({ path }) => path === name)
    ? 'all'
    : 'part'
}

export function maintainersOfWhole(project: Project) {
  const whole = project.maintainers.filter((person) => shareOf(person, project) === 'all')
  return whole.length > 0 ? whole : project.maintainers
}

const maxFew = 2

const isRetired = ({ status }: Project) => status === 'deprecated' || status === 'archived'

function isLiving(project: Project) {
  return !isRetired(project) && (project.isListed || project.maintainers.length > 0)
}

export function needsHelp(project: Project) {
  return isLiving(project) && maintainersOfWhole(project).length <= maxFew
}

/** Why a project should not be used; undefined if it is maintained. */
export function verdictOf(project: Project) {
  if (isLiving(project)) return undefined
  const { status, replacement, lastMaintained } = project
  const state = status && isRetired(project) ? capital(status) : 'No longer maintained'
  const instead = replacement ? ` Use ${replacement} instead.` : ''
  const last = lastMaintained ? ` Last had a listed maintainer in ${yearOf(lastMaintained)}.` : ''
  return `${state}.${instead}${last}`
}

/** A matrix: projects with the fewest maintainers first, people with the most projects first. */
export const maintenance = cachedQuery(async () => {
  const all = await projects()
  const everyone = await currentMaintainers()
  const maintained = all.filter(({ maintainers }) => maintainers.length > 0)
  const numberOfProjects = (person: Maintainer) =>
    maintained.filter(({ maintainers }) => maintainers.includes(person)).length
  const people = everyone.toSorted((a, b) => numberOfProjects(b) - numberOfProjects(a))
  const rows = maintained
    .toSorted((a, b) => a.maintainers.length - b.maintainers.length)
    .map((project) => ({
      project,
      shares: people.map((person) =>
        project.maintainers.includes(person) ? shareOf(person, project) : undefined,
      ),
    }))
  const nobody = all.filter(({ maintainers }) => maintainers.length === 0)
  const living = maintained.filter(isLiving).length
  const onFew = await sized(maintained.filter(needsHelp))
  return {
    people,
    rows,
    living,
    onFew,
    onNobody: await sized(nobody),
    headline: headlineOf(living, onFew),
    load: loadOf(people, rows),
  }
})

export type SizedProject = Awaited<ReturnType<typeof sized>>[number]

async function sized(projects: readonly Project[]) {
  const found = projects.map(async (project) => {
    const parts = await releasesOfProject(project.name)
    const days = parts.flatMap(({ releases }) => releases.map(({ date }) => date)).sort(byCodeUnit)
    return {
      project,
      needsHelp: needsHelp(project),
      maintainers: maintainersOfWhole(project),
      releases: days.length,
      newest: parts[0]?.newest,
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

type Sized = { maintainers: readonly unknown[] }

export function headlineOf(living: number, onFew: readonly Sized[]) {
  if (living === 0) return 'No project has a maintainer yet'
  if (onFew.length === 0) return 'Every project has at least three maintainers'
  const sizes = [...new Set(onFew.map(({ maintainers }) => maintainers.length))].sort()
  const noun = sizes.at(-1) === 1 ? 'maintainer' : 'maintainers'
  const verb = onFew.length === 1 ? 'has' : 'have'
  const number = `${onFew.length} of ${count(living, 'maintained project')}`
  return `${number} ${verb} only ${sizes.map(inWords).join(' or ')} ${noun}`
}

/** Such as ', and two unlisted', after 'projects on the community’s list'. */
export function alsoMaintained(projects: readonly Project[]) {
  const others = projects.filter(
    ({ isListed, maintainers }) => !isListed && maintainers.length > 0,
  ).length
  return others > 0 ? `, and ${inWords(others)} unlisted` : ''
}

export function catalogueInWords(projects: readonly Project[]) {
  const shown = projects.filter(({ isListed, maintainers }) => isListed || maintainers.length > 0)
  if (shown.length === 0) return 'No projects yet.'
  const number = count(shown.length, 'repository', 'repositories')
  return `${number}${unlistedInWords(shown)}, by scope, most important first.`
}

/** Such as ', one of them unlisted', after a number of projects. */
export function unlistedInWords(projects: readonly Project[]) {
  const unlisted = projects.filter(({ isListed }) => !isListed).length
  return unlisted > 0 ? `, ${inWords(unlisted)} of them unlisted` : ''
}

type Row = { project: Project; shares: readonly (string | undefined)[] }

function loadOf(people: readonly Maintainer[], rows: readonly Row[]) {
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
  const maintain = count(people.length, 'person maintains', 'people maintain')
  return `${maintain} ${count(rows.length, 'project')}${ofWhich}. ${capital(shares.join('; '))}.`
}
