import type { CSSProperties } from 'react'
import type { Project } from '#lib/content/types.ts'
import { groupBy } from '#lib/group-by.ts'
import { href } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'
import { signs, statusOf } from '#lib/site/status.ts'
import { StatusGlyph } from './status.tsx'

/** The projects by status, the most mature first. The style makes tiles of the names where there is room. */
export function ProjectMap({ projects }: { projects: readonly Project[] }) {
  const tiles = projects
    .map((project) => ({ ...statusOf(project), name: project.name, people: project.maintainers.length }))
    .sort((a, b) => signs.indexOf(a.sign) - signs.indexOf(b.sign) || b.people - a.people)
  return (
    <section className="project-map" aria-labelledby="page:map">
      <h2 className="eyebrow" id="page:map">
        <a className="inline-block" href={href(routes.projects())}>
          {projects.length} projects
        </a>{' '}
        with their number of maintainers
      </h2>
      {[...groupBy(tiles, ({ word }) => word)].map(([word, group]) => (
        <div key={word} className="mb-3">
          <h3 className="mb-1 font-sans text-sm font-normal text-muted">
            {group[0] && <StatusGlyph sign={group[0].sign} />} {group.length} {word}
          </h3>
          <ul className={`tiles ${group[0]?.sign}`}>
            {group.map(({ name, people }) => (
              <li key={name} style={{ '--n': people } as CSSProperties}>
                <a href={href(routes.project(name))}>
                  {name} <small>{people}</small>
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
