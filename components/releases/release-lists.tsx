import { ColumnHeadings, Day, Link } from '#components/layout/elements.tsx'
import type { ProjectRelease, Release, YearOfSeries } from '#lib/content/releases/releases.ts'

export function ReleasedName({
  project,
  page,
  part,
}: Pick<ProjectRelease, 'project' | 'page' | 'part'>) {
  return (
    <>
      {page ? <Link to={page}>{project}</Link> : project}
      {part && part !== project && ` ${part}`}
    </>
  )
}

export function ReleaseLink({ part, version, url, date }: ProjectRelease) {
  return (
    <>
      <Link className="mono wrap-anywhere" to={url}>
        {part && `${part} `}
        {version}
      </Link>{' '}
      <Day className="meta text-muted" date={date} />
    </>
  )
}

const columns = ['Version', 'Released', 'Days since previous', 'Patches']

type ReleaseTableProps = { years: readonly YearOfSeries[]; labelledBy: string }

export function ReleaseTable({ years, labelledBy }: ReleaseTableProps) {
  const hasPosts = years.some(({ series }) =>
    series.some(({ post, patches }) => post ?? patches.some((patch) => patch.post)),
  )
  return (
    <div className="table-box">
      <table className="series mb-3" aria-labelledby={labelledBy}>
        <ColumnHeadings columns={hasPosts ? [...columns, 'Post'] : columns} />
        {years.map(({ year, series }) => (
          <tbody key={year} id={`page:${year}`}>
            {series.map(({ patches, ...release }) => {
              const { version, date, gap } = release
              const posts = new Set([release, ...patches].flatMap(({ post }) => post ?? []))
              return (
                <tr key={version} id={`page:${version}`}>
                  <th scope="row">
                    <VersionLink {...release} />
                  </th>
                  <td>
                    <Day date={date} />
                  </td>
                  <td>
                    {gap ?? '–'}
                    {gap !== undefined && <span className="sm:hidden"> days later</span>}
                  </td>
                  <td>
                    {patches.map((patch) => (
                      <div
                        key={patch.version}
                        className="flex items-baseline gap-x-2"
                        id={`page:${patch.version}`}
                      >
                        <VersionLink {...patch} />
                        <Day className="text-muted" date={patch.date} />
                      </div>
                    ))}
                  </td>
                  {hasPosts && (
                    <td>
                      {[...posts].map(({ path, title }) => (
                        <div key={path} className="flex">
                          <Link className="inline-block" to={path}>
                            {title}
                          </Link>
                        </div>
                      ))}
                    </td>
                  )}
                </tr>
              )
            })}
          </tbody>
        ))}
      </table>
    </div>
  )
}

function VersionLink({ version, notes, page }: Pick<Release, 'version' | 'notes' | 'page'>) {
  return (
    <Link
      className="mono inline-block"
      to={page ?? notes}
      aria-label={`Falco ${version}${page ? '' : ', notes on GitHub'}`}
    >
      {version}
    </Link>
  )
}
