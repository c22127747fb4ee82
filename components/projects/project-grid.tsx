import type { Project } from '#lib/content/types.ts'
import { groupBy } from '#lib/group-by.ts'
import { href } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'
import { signs, statusOf } from '#lib/site/status.ts'
import { StatusGlyph } from './status.tsx'

/** The form of its status for each listed repository, with a key that counts. */
export function ProjectGrid({ projects }: { projects: readonly Project[] }) {
  const all = projects.map((project) => ({ ...statusOf(project), name: project.name }))
  const sorted = all.sort((a, b) => signs.indexOf(a.sign) - signs.indexOf(b.sign))
  const groups = groupBy(sorted, ({ word }) => word)
  return (
    <section>
      <h2 className="eyebrow">{projects.length} projects by status</h2>
      <ul className="project-grid">
        {sorted.map(({ name, sign, word }) => (
          <li key={name}>
            <a href={href(routes.project(name))} title={`${name}: ${word}`}>
              <StatusGlyph sign={sign} />
              <span className="sr-only">
                {name}: {word}
              </span>
            </a>
          </li>
        ))}
      </ul>
      <ul className="key">
        {[...groups].map(([word, members]) => (
          <li key={word}>
            {members[0] && <StatusGlyph sign={members[0].sign} />} {members.length} {word}
          </li>
        ))}
      </ul>
    </section>
  )
}
