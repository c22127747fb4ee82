import { FollowLine } from '#components/layout/feed-links.tsx'
import { Day, Outside } from '#components/layout/inline.tsx'
import type { ProjectRelease } from '#lib/content/types.ts'
import { formatMonth } from '#lib/site/dates.ts'
import { allReleasesFolder } from '#lib/site/file-routes.ts'
import { ReleasedName } from './release-names.tsx'

type RecentReleasesProps = { months: readonly { month: string; releases: readonly ProjectRelease[] }[] }

/** As many columns as fit. */
const columns = { gridTemplateColumns: 'repeat(auto-fill, minmax(min(9.5rem, 100%), 1fr))' }

/** Releases of all projects, folded by month. */
export function RecentReleases({ months }: RecentReleasesProps) {
  return (
    <section className="section">
      <h2 id="page:recent">Latest releases of all projects</h2>
      <FollowLine page={allReleasesFolder} of="Releases of all projects" />
      <div className="grid gap-x-4 print:block" style={columns}>
        {months.map(({ month, releases }) => (
          <details key={month} className="border-t border-line open:col-span-full">
            <summary className="cursor-pointer py-1 text-[0.9375rem]">
              {formatMonth(month)} <span className="mono text-muted">{releases.length}</span>
            </summary>
            <ul className="grid gap-x-8 text-[0.9375rem] sm:grid-cols-2 lg:grid-cols-3">
              {releases.map(({ project, page, part, version, date, url }) => (
                <li key={url} className="flex items-baseline gap-x-3 border-t border-line py-2">
                  <Day className="mono shrink-0 text-muted" date={date} />
                  <span className="mono min-w-0 wrap-anywhere">
                    <ReleasedName {...{ project, page, part }} /> <Outside url={url}>{version}</Outside>
                  </span>
                </li>
              ))}
            </ul>
          </details>
        ))}
      </div>
    </section>
  )
}
