import { Link, List } from '#components/layout/parts.tsx'
import type { Project } from '#lib/content/projects.ts'
import { routes } from '#lib/site/routes.ts'
import { type Sign, signFacts, statusOf } from '#lib/site/status.ts'

/** Hidden from screen readers, since the status is written next to it. */
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
