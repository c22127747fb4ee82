import { Link, List } from '#components/layout/parts.tsx'
import type { Project } from '#lib/content/projects.ts'
import { groupBy } from '#lib/group-by.ts'
import { routes } from '#lib/site/routes.ts'
import { type Sign, signFacts, signs, statusOf } from '#lib/site/status.ts'

/** Hidden from screen readers: callers add the word. */
export function StatusGlyph({ sign }: { sign: Sign }) {
  return (
    <svg className={`glyph ${sign}`} viewBox="0 0 16 16" aria-hidden>
      <path d={signFacts[sign].glyph} />
    </svg>
  )
}

export function StatusWord({ project }: { project: Project }) {
  const { sign, word } = statusOf(project)
  return (
    <>
      <StatusGlyph sign={sign} /> {word}
    </>
  )
}

export function StatusChip({ project }: { project: Project }) {
  return (
    <span className="chip">
      <StatusWord project={project} />
    </span>
  )
}

export function ProjectChip({ project }: { project: Project }) {
  const { sign, word } = statusOf(project)
  return (
    <Link className="chip" to={routes.project(project.name)}>
      <StatusGlyph sign={sign} />
      {project.name} <span className="sr-only">({word})</span>
    </Link>
  )
}

export function StatusKey({ signs }: { signs: readonly Sign[] }) {
  return (
    <section aria-label="What each status means">
      <List items={signs} className="key">
        {(sign) => (
          <>
            <StatusGlyph sign={sign} /> <b>{sign}</b> {signFacts[sign].meaning}
          </>
        )}
      </List>
    </section>
  )
}

/** On wide screens, the style draws a bar for the number of maintainers below each name. */
export function ProjectMap({ projects }: { projects: readonly Project[] }) {
  const tiles = projects
    .map((project) => ({
      ...statusOf(project),
      name: project.name,
      people: project.maintainers.length,
    }))
    .sort((a, b) => signs.indexOf(a.sign) - signs.indexOf(b.sign) || b.people - a.people)
  const max = Math.max(1, ...tiles.map(({ people }) => people))
  return (
    <section className="project-map" aria-labelledby="page:map">
      <h2 className="eyebrow" id="page:map">
        <Link className="inline-block" to={routes.projects()}>
          {projects.length} listed projects
        </Link>{' '}
        with their number of maintainers
      </h2>
      {[...groupBy(tiles, ({ word }) => word)].map(([word, group]) => (
        <div key={word} className="mb-3">
          <h3 className="mb-1 font-sans text-sm font-normal text-muted">
            {group[0] && <StatusGlyph sign={group[0].sign} />} {group.length} {word}
          </h3>
          <ul className={`tiles ${group[0]?.sign}`} style={{ '--max': max } as React.CSSProperties}>
            {group.map(({ name, people }) => (
              <li key={name} style={{ '--n': people } as React.CSSProperties}>
                <Link to={routes.project(name)}>
                  {name} <small>{people}</small>
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
