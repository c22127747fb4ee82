import { AvatarList } from '#components/people/avatar.tsx'
import type { ProjectGroup } from '#lib/content/types.ts'
import { href } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'
import { StatusChip } from './project-chip.tsx'

/** A scope's projects: name and one line, status, and who looks after each. */
export function ProjectTable({ title, id, intro, projects }: ProjectGroup) {
  return (
    <section className="section" aria-labelledby={`page:${id}`}>
      <h2 id={`page:${id}`}>
        {title} <span className="mono text-muted">{projects.length}</span>
      </h2>
      <p className="mt-1 mb-4 text-muted">{intro}</p>
      <ul>
        {projects.map((project) => (
          <li
            key={project.name}
            className="grid gap-x-8 gap-y-2 border-t border-line py-4 sm:grid-cols-[1fr_auto] lg:grid-cols-[minmax(0,1fr)_9rem_16rem]"
          >
            <div className="min-w-0">
              <h3 className="font-mono text-[0.9688rem] leading-normal font-normal tracking-normal">
                <a href={href(routes.project(project.name))}>{project.name}</a>
              </h3>
              <p className="text-[0.9375rem] leading-normal text-muted">{project.description}</p>
            </div>
            <div>
              <StatusChip project={project} />
            </div>
            <div className="sm:col-span-2 lg:col-span-1">
              {project.maintainers.length > 0 ? (
                <>
                  <span className="sr-only">Maintainers, {project.maintainers.length}: </span>
                  <AvatarList people={project.maintainers} />
                </>
              ) : (
                <span className="text-[0.9375rem] text-muted">no current maintainers</span>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
