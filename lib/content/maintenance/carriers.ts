import type { Maintainer, Project, Share } from '#lib/content/types.ts'

/** Whether one of a project's maintainers, of today or former, maintains all of it. */
export function shareOf(person: Maintainer, project: Pick<Project, 'name'>): Share {
  return [...person.projects, ...person.formerProjects].some(({ path }) => path === project.name) ? 'all' : 'part'
}

/** The current maintainers that a project hangs on: of the whole repository, or, where nobody maintains that, of parts. */
export function carriersOf(project: Project): Maintainer[] {
  const whole = project.maintainers.filter((person) => shareOf(person, project) === 'all')
  return whole.length > 0 ? whole : project.maintainers
}

/** Up to so many people, and a project hangs on few. */
export const few = 2

/** True for what nobody is asked to help with: it is over. */
export const isRetired = ({ status }: Pick<Project, 'status'>): boolean =>
  status === 'deprecated' || status === 'archived'

/** True where help is needed: a project that lives, and that nobody, one person or two people maintain. */
export function needsHelp(project: Project): boolean {
  const lives = !isRetired(project) && (project.isListed || project.maintainers.length > 0)
  return lives && carriersOf(project).length <= few
}
