import { Link, ScrollTable, Section } from '#components/layout/parts.tsx'
import { TitledPage } from '#components/layout/site-layout.tsx'
import { SizedProjects } from '#components/maintenance/help.tsx'
import { StatusWord } from '#components/projects/status.tsx'
import { figures } from '#lib/content/community.ts'
import type { Maintainer } from '#lib/content/projects/maintainers.ts'
import { maintenance } from '#lib/content/projects/maintenance.ts'
import { sources } from '#lib/site/identity.ts'
import { createMetadata } from '#lib/site/metadata.ts'
import { pages } from '#lib/site/pages.ts'

export async function generateMetadata() {
  const { headline } = await maintenance()
  const description = `Maintainers and projects in one table, and how to help. ${headline}.`
  return createMetadata({ ...pages.graph, description })
}

/** The number of columns that fit a laptop without scrolling. */
const maxColumns = 44

export default async function GraphPage() {
  const { people, rows, living, onFew, onNobody, headline, load } = await maintenance()
  const asOf = (await figures())?.asOf
  const marked = new Set(onFew.map(({ project }) => project.name))
  return (
    <TitledPage
      section="Projects"
      {...pages.graph}
      lead={load}
      lastUpdated={{ date: asOf, from: sources.maintainers }}
    >
      {rows.length > 0 && (
        <section className="section">
          <h2>{headline}</h2>
          <Link className="mt-2 inline-block max-md:hidden" to={pages.maintainers.path}>
            See it as a list
          </Link>
          <p className="mt-2 mb-4 max-w-(--measure) text-md text-muted">
            <span className="max-md:hidden print:inline">
              Filled squares: the whole project; outlined: one directory; ◆: a core maintainer.{' '}
            </span>
            Projects with the fewest maintainers come first. Those in bold have two or fewer, not
            counting people who look after one directory if others maintain the whole.
            {rows.length > living &&
              ` ${rows.length - living} deprecated or archived projects are not counted.`}
          </p>
          <ScrollTable
            box={people.length <= maxColumns ? 'matrix whole' : 'matrix'}
            label="Projects and their maintainers"
            style={{ '--people': people.length } as React.CSSProperties}
            caption="Projects in rows, those with the fewest maintainers first; maintainers in columns, those with the most projects first. A cell has the person’s name, with ‘(part)’ if the person maintains a part of the project."
            columns={['Project', ...people.map(columnOf), 'Status']}
            rows={rows}
          >
            {({ project, shares }) => (
              <tr className={marked.has(project.name) ? 'few' : undefined}>
                <th scope="row" className="font-mono wrap-anywhere">
                  <Link to={project.path}>{project.name}</Link>{' '}
                  <span className="text-muted">{project.maintainers.length}</span>
                </th>
                {shares.map((share, column) => (
                  <td key={people[column]?.handle} className={share}>
                    {share && people[column]?.name}
                    {share === 'part' && ' (part)'}
                  </td>
                ))}
                <td>
                  <StatusWord {...project} />
                </td>
              </tr>
            )}
          </ScrollTable>
        </section>
      )}
      {onFew.length > 0 && (
        <Section
          className="section"
          heading="mb-6"
          id="page:help"
          title="Projects with two maintainers or fewer"
        >
          <SizedProjects projects={onFew} />
        </Section>
      )}
      {onNobody.length > 0 && (
        <details className="fold">
          <summary>
            <h2>No current maintainers</h2>{' '}
            <span className="meta text-muted">{onNobody.length}</span>
          </summary>
          <SizedProjects projects={onNobody} />
        </details>
      )}
    </TitledPage>
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
