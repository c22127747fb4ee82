import { List } from '#components/layout/blocks.tsx'
import type { Project } from '#lib/content/types.ts'
import { href } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'
import { glyphs, meanings, type Sign, statusOf } from '#lib/site/status.ts'

/** The form of a status. Hidden from screen readers: the word stands beside it, or in a text for them alone. */
export function StatusGlyph({ sign }: { sign: Sign }) {
  return (
    <svg className={`glyph ${sign}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={glyphs[sign]} />
    </svg>
  )
}

/** A project's status in a form and a word, or why it has none. */
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
    <a className="chip" href={href(routes.project(project.name))}>
      <StatusGlyph sign={sign} />
      {project.name} <span className="sr-only">({word})</span>
    </a>
  )
}

export function StatusKey({ signs }: { signs: readonly Sign[] }) {
  return (
    <section aria-label="What each status means">
      <List of={signs} className="key">
        {(sign) => (
          <>
            <StatusGlyph sign={sign} /> <b>{sign}</b> {meanings[sign]}
          </>
        )}
      </List>
    </section>
  )
}
