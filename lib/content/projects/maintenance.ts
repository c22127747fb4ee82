import { cachedQuery } from '#lib/content/read-index.ts'
import { yearOf } from '#lib/site/dates.ts'
import { capital, count, inWords } from '#lib/text/message-format.ts'
import { type Project, projects } from './projects.ts'

export function maintainersOfWhole(project: Project) {
  const whole = project.maintainers.filter(({ projects, formerProjects }) =>
    [...projects, ...formerProjects].some(({ path }) => path === project.name),
  )
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

/** Projects that need help, and those that nobody maintains, which may need none. */
export const maintenance = cachedQuery(async () => {
  const all = await projects()
  const maintained = all.filter((project) => isLiving(project) && project.maintainers.length > 0)
  const nobody = all.filter(({ maintainers }) => maintainers.length === 0)
  const onFew = maintained
    .filter(needsHelp)
    .map((project) => ({ project, people: maintainersOfWhole(project) }))
  return {
    onFew: onFew.sort((a, b) => a.people.length - b.people.length),
    onNobody: nobody
      .sort((a, b) => Number(needsHelp(b)) - Number(needsHelp(a)))
      .map((project) => ({ project, people: project.formerMaintainers })),
    headline: headlineOf(maintained.length, onFew.length),
  }
})

export type ProjectInNeed = Awaited<ReturnType<typeof maintenance>>['onFew'][number]

function headlineOf(living: number, few: number) {
  if (living === 0) return 'No project has a maintainer yet'
  const verb = few === 1 ? 'has' : 'have'
  return `${few} of ${count(living, 'maintained project')} ${verb} only one or two maintainers`
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
