import { Link, List } from '#components/layout/parts.tsx'
import type { Project } from '#lib/content/projects.ts'
import { groupBy } from '#lib/group-by.ts'
import { routes } from '#lib/site/routes.ts'
import { signFacts, signs, statusOf } from '#lib/site/status.ts'
import { StatusGlyph } from './status.tsx'

/** Projects of each status in a disclosure, which is always open on wide screens. */
export function ProjectsByStatus({ projects }: { projects: readonly Project[] }) {
  const tagged = projects
    .map((project) => ({ ...statusOf(project), name: project.name }))
    .sort((a, b) => signs.indexOf(a.sign) - signs.indexOf(b.sign))
  return [...groupBy(tagged, ({ sign }) => sign)].map(([sign, group]) => (
    <details key={sign} className="by-status">
      <summary>
        <StatusGlyph sign={sign} />
        <b>{group.length}</b>{' '}
        <span>
          {group[0]?.word}
          <small>, {signFacts[sign].meaning}</small>
        </span>
      </summary>
      <List items={group}>{({ name }) => <Link to={routes.project(name)}>{name}</Link>}</List>
    </details>
  ))
}
