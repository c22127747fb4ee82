import type { Project } from '#lib/content/types.ts'
import { groupBy } from '#lib/group-by.ts'
import { href } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'
import { statuses } from '#schema/project.ts'

/** A square for each listed repository, coloured by status, with a key that counts. */
export function ProjectGrid({ projects }: { projects: readonly Project[] }) {
  const order = (project: Project): number => (project.status ? statuses.indexOf(project.status) : statuses.length)
  const sorted = [...projects].sort((a, b) => order(a) - order(b))
  const groups = groupBy(sorted, ({ status, scope }) => status ?? (scope === 'special' ? 'special' : 'not known'))
  return (
    <section>
      <h2 className="eyebrow">{projects.length} projects by status</h2>
      <ul className="project-grid">
        {sorted.map(({ name, status, scope }) => {
          const title = `${name}: ${status ?? scope ?? 'status not known'}`
          return (
            <li key={name} className={status}>
              <a href={href(routes.project(name))} title={title}>
                <span className="sr-only">{title}</span>
              </a>
            </li>
          )
        })}
      </ul>
      <ul className="key">
        {[...groups].map(([status, members]) => (
          <li key={status} className={status}>
            {members.length} {status}
          </li>
        ))}
      </ul>
    </section>
  )
}
