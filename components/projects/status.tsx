import { Link, List, PageLink } from '#components/layout/elements.tsx'
import type { Project } from '#lib/content/projects/projects.ts'
import { type Sign, signFacts, signs, statusOf } from '#lib/site/status.ts'
import { groupBy } from '#lib/text/collation.ts'

/** The glyph is hidden from screen readers, since the status is written next to it. */
export function StatusGlyph({ sign }: { sign: Sign }) {
  return (
    <svg className={`glyph ${sign}`} viewBox="0 0 16 16" aria-hidden>
      <path d={signFacts[sign].glyph} />
    </svg>
  )
}

export function StatusWord(project: Project) {
  const { sign, word } = statusOf(project)
  return (
    <>
      <StatusGlyph sign={sign} /> {word}
    </>
  )
}

export function ProjectChip(project: Project) {
  const { sign, word } = statusOf(project)
  return (
    <Link className="chip" to={project.path}>
      <StatusGlyph sign={sign} />
      {project.name} <span className="sr-only">({word})</span>
    </Link>
  )
}

type ProjectsByStatusProps = {
  projects: readonly Project[]
  /** Whether phones show the first group unfolded; wide screens unfold all. */
  isOpen?: boolean
}

export function ProjectsByStatus({ projects, isOpen }: ProjectsByStatusProps) {
  const tagged = projects
    .map((project) => ({ ...project, ...statusOf(project) }))
    .sort((a, b) => signs.indexOf(a.sign) - signs.indexOf(b.sign))
  return [...groupBy(tagged, ({ sign }) => sign)].map(([sign, group], at) => (
    <details key={sign} className="by-status" open={isOpen && at === 0}>
      <summary>
        <StatusGlyph sign={sign} />
        <b>{group.length}</b>{' '}
        <span>
          {group[0]?.word}
          {group[0]?.word === sign && <small>, {signFacts[sign].meaning}</small>}
        </span>
      </summary>
      <List items={group}>{PageLink}</List>
    </details>
  ))
}
