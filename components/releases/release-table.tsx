import { Bar } from '#components/charts/chart.tsx'
import { ColumnHeadings } from '#components/layout/blocks.tsx'
import { Day, Outside } from '#components/layout/inline.tsx'
import { type ReleaseYear, releaseSeries } from '#lib/charts/release-years.ts'
import type { Release } from '#lib/content/types.ts'
import { groupBy } from '#lib/group-by.ts'
import { yearOf } from '#lib/site/dates.ts'
import { href } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'

/** One row per minor release, one table body per year. Each release and each year has an `id` to link to. */
export function ReleaseTable({ years, labelledBy }: { years: readonly ReleaseYear<Release>[]; labelledBy: string }) {
  const releases = years.flatMap((year) => year.releases)
  const maxGap = Math.max(1, ...releases.map(({ gap }) => gap ?? 0))
  const seriesByYear = groupBy(releaseSeries(releases), ({ date }) => yearOf(date))
  return (
    <div className="table-box">
      <table className="series mb-3" aria-labelledby={labelledBy}>
        <ColumnHeadings columns={['Released', 'Version', 'Days since previous', 'Patches', 'Post']} />
        {years.map(({ year }) => (
          <tbody key={year} id={`page:${year}`}>
            {(seriesByYear.get(year) ?? []).map(({ patches, ...release }) => (
              <tr key={release.version} id={`page:${release.version}`}>
                <td>
                  <Day date={release.date} />
                </td>
                <th scope="row">
                  <VersionLink {...release} />
                </th>
                <td>
                  {release.gap === undefined ? (
                    '–'
                  ) : (
                    <div className="days">
                      <Bar share={release.gap / maxGap} />
                      <span className="mono">{release.gap}</span>
                    </div>
                  )}
                </td>
                <td>
                  {patches.map((patch) => (
                    <div key={patch.version} className="flex gap-x-2" id={`page:${patch.version}`}>
                      <VersionLink {...patch} />
                      <span className="text-muted max-sm:hidden">
                        <Day date={patch.date} />
                      </span>
                    </div>
                  ))}
                </td>
                <td>
                  {[...new Set([release, ...patches].flatMap(({ post }) => post ?? []))].map(({ slug, title }) => (
                    <div key={slug} className="flex">
                      <a className="inline-block" href={href(routes.post(slug))}>
                        {title}
                      </a>
                    </div>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

function VersionLink({ version, notes }: Pick<Release, 'version' | 'notes'>) {
  return (
    <Outside className="mono inline-block" url={notes}>
      {version}
    </Outside>
  )
}
