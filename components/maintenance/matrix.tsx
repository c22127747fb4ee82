import { ProjectLink, ScrollBox } from '#components/layout/parts.tsx'
import { StatusChip } from '#components/projects/status.tsx'
import type { Maintainer } from '#lib/content/maintainers.ts'
import type { MatrixRow } from '#lib/content/maintenance.ts'

type MatrixProps = {
  people: readonly Maintainer[]
  rows: readonly MatrixRow[]
  marked: ReadonlySet<string>
}

/** Limit of columns of the matrix that fit a laptop without scrolling. */
const maxColumns = 44

/**
 * A table with a square where a person maintains a project. @param marked names of projects whose
 * rows are marked
 */
export function Matrix({ people, rows, marked }: MatrixProps) {
  const className = people.length <= maxColumns ? 'matrix whole' : 'matrix'
  return (
    <ScrollBox className={className} label="Projects and their maintainers">
      <table style={{ '--people': people.length } as React.CSSProperties}>
        <caption className="sr-only">
          Projects in rows, those with the fewest maintainers first; maintainers in columns, those
          with the most projects first. A cell says ‘all’ or ‘part’ where the person maintains the
          project or a part of it.
        </caption>
        <thead>
          <tr>
            <th scope="col">Project</th>
            {people.map(({ handle, name, core }) => (
              <th key={handle} scope="col">
                <span>
                  {core && <span aria-hidden>◆ </span>}
                  {name}
                  {core && <span className="sr-only">, core maintainer</span>}
                </span>
              </th>
            ))}
            <th scope="col">Status</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ project, shares }) => (
            <tr key={project.name} className={marked.has(project.name) ? 'few' : undefined}>
              <th scope="row" className="font-mono wrap-anywhere">
                <ProjectLink {...project} /> {project.maintainers.length}
              </th>
              {shares.map((share, column) => (
                <td key={people[column]?.handle} className={share}>
                  {share}
                </td>
              ))}
              <td>
                <StatusChip project={project} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
