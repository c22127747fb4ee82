import type { Project } from '#lib/content/types.ts'
import { href } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'
import { statusOf } from '#lib/site/status.ts'
import { StatusGlyph } from './status.tsx'

/** A project's status in a word and a form; why there is none, where there is none. */
export function StatusWord({ project }: { project: Project }) {
  const { sign, word } = statusOf(project)
  return (
    <>
      <StatusGlyph sign={sign} /> {word}
    </>
  )
}

/** The same as a chip. */
export function StatusChip({ project }: { project: Project }) {
  return (
    <span className="chip">
      <StatusWord project={project} />
    </span>
  )
}

/** A link to a project with the form of its status, whose name a screen reader says. */
export function ProjectChip({ project, title }: { project: Project; title?: string }) {
  const { sign, word } = statusOf(project)
  return (
    <a className="chip" href={href(routes.project(project.name))} title={title}>
      <StatusGlyph sign={sign} />
      {project.name} <span className="sr-only">({word})</span>
    </a>
  )
}
