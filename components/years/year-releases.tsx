import { Outside } from '#components/layout/inline.tsx'
import { MoreLink } from '#components/layout/links.tsx'
import { ReleaseChart } from '#components/releases/release-chart.tsx'
import { ReleasedName } from '#components/releases/release-names.tsx'
import { ReleaseTable } from '#components/releases/release-table.tsx'
import { yearInWords } from '#lib/charts/words.ts'
import type { ReleasedInYear, YearInReview } from '#lib/content/years/types.ts'
import { routes } from '#lib/site/routes.ts'

type FalcoReleasesProps = Pick<YearInReview, 'year' | 'falco' | 'falcoAround' | 'cadence'>

/** Falco's releases of a year, as a chart with the years before and after, and as a table. */
export function FalcoReleases({ year, falco, falcoAround, cadence }: FalcoReleasesProps) {
  if (falco.releases.length === 0) return null
  const years = [{ year, falco }, ...falcoAround].sort((a, b) => Number(b.year) - Number(a.year))
  const minors = falco.releases.filter(({ isPatch }) => !isPatch)
  return (
    <section className="mb-12">
      <h2 className="mb-4">Falco’s releases</h2>
      <ReleaseChart
        id="page:falco"
        title={yearInWords(year, minors)}
        level={3}
        years={years.map(({ year, falco }) => ({ year, releases: falco.releases }))}
        cadence={cadence}
        current={year}
      />
      <ReleaseTable labelledBy="page:falco" years={[{ year, releases: falco.releases }]} />
      <MoreLink path={routes.releases()}>All releases of Falco</MoreLink>
    </section>
  )
}

/** Releases of other projects in a year, most releases first; first releases are marked as new. */
export function OtherReleases({ released }: { released: readonly ReleasedInYear[] }) {
  if (released.length === 0) return null
  return (
    <section className="mb-12">
      <h2 className="mb-4" id="page:released">
        Releases of other projects
      </h2>
      <ul className="grid gap-x-8 text-[0.9375rem] sm:grid-cols-2">
        {released.map(({ project, part, page, count, version, url, first }) => (
          <li key={`${project} ${part}`} className="mono flex items-baseline gap-x-3 border-t border-line py-2">
            <b style={{ minWidth: '1.5rem' }}>{count}</b>
            <span className="min-w-0 wrap-anywhere">
              <ReleasedName {...{ project, page, part }} />{' '}
              <span className="text-muted">
                {count > 1 && 'to '}
                <Outside url={url}>{version}</Outside>
                {first && ' · new'}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
