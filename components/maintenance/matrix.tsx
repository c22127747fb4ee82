import { ProjectLink, ScrollBox, Table } from '#components/layout/parts.tsx'
import { StatusChip } from '#components/projects/status.tsx'
import type { Maintainer } from '#lib/content/maintainers.ts'
import type { MatrixRow } from '#lib/content/maintenance.ts'

type MatrixProps = {
  people: readonly Maintainer[]
  rows: readonly MatrixRow[]
  marked: ReadonlySet<string>
}

/** The number of columns that fit a laptop without scrolling. */
const maxColumns = 44

/** @param marked names of projects whose rows are emphasised */
export function Matrix({ people, rows, marked }: MatrixProps) {
  const className = people.length <= maxColumns ? 'matrix whole' : 'matrix'
  return (
    <ScrollBox className={className} label="Projects and their maintainers">
      <Table
        style={{ '--people': people.length } as React.CSSProperties}
        caption={
          <>
            Projects in rows, those with the fewest maintainers first; maintainers in columns, those
            with the most projects first. A cell is ‘all’ if the person maintains the whole project,
            and ‘part’ if a part of it.
          </>
        }
        columns={['Project', ...people.map(columnOf), 'Status']}
        rows={rows}
      >
        {({ project, shares }) => (
          <tr className={marked.has(project.name) ? 'few' : undefined}>
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
        )}
      </Table>
    </ScrollBox>
  )
}

function columnOf({ name, core }: Maintainer) {
  const children = (
    <span>
      {core && <span aria-hidden>◆ </span>}
      {name}
      {core && <span className="sr-only">, core maintainer</span>}
    </span>
  )
  return { children }
}
