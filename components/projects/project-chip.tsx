import type { Project } from '#lib/content/types.ts'
import { href } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'
import type { Status } from '#schema/project.ts'

/** A project's status in a word and a colour; says so where it is not known. */
export function StatusChip({ project }: { project: Project }) {
  const label: Status | 'special' | 'unknown' = project.status ?? (project.scope === 'special' ? 'special' : 'unknown')
  return (
    <span className={`chip ${project.status ?? 'archived'}`}>{label === 'unknown' ? 'status not known' : label}</span>
  )
}

/** A link to a project, coloured by its status. */
export function ProjectChip({ project, title }: { project: Project; title?: string }) {
  return (
    <a className={`chip ${project.status ?? 'archived'}`} href={href(routes.project(project.name))} title={title}>
      {project.name}
    </a>
  )
}
