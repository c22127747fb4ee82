import { List } from '#components/layout/blocks.tsx'
import { Day, Outside } from '#components/layout/inline.tsx'
import { FollowLine } from '#components/layout/links.tsx'
import type { ProjectRelease } from '#lib/content/types.ts'
import { formatMonth } from '#lib/site/dates.ts'
import { allReleasesFolder } from '#lib/site/file-routes.ts'
import { href } from '#lib/site/identity.ts'

/** A project, and the part of it that is released by itself. */
export function ReleasedName({ project, page, part }: Pick<ProjectRelease, 'project' | 'page' | 'part'>) {
  return (
    <>
      {page ? <a href={href(page)}>{project}</a> : project}
      {part && part !== project && ` ${part}`}
    </>
  )
}

/** Version and day of a release whose project is clear. */
export function ReleaseLink({ release: { part, version, url, date } }: { release: ProjectRelease }) {
  return (
    <>
      <Outside className="mono wrap-anywhere" url={url}>
        {part && `${part} `}
        {version}
      </Outside>{' '}
      <Day className="mono text-muted" date={date} />
    </>
  )
}

type RecentReleasesProps = { months: readonly { month: string; releases: readonly ProjectRelease[] }[] }

export function RecentReleases({ months }: RecentReleasesProps) {
  return (
    <section className="section">
      <h2 id="page:recent">Latest releases of all projects</h2>
      <FollowLine page={allReleasesFolder} of="Releases of all projects" />
      <div className="grid grid-cols-[repeat(auto-fill,minmax(min(9.5rem,100%),1fr))] gap-x-4 print:block">
        {months.map(({ month, releases }) => (
          <details key={month} className="border-t border-line open:col-span-full">
            <summary className="py-1 text-md">
              {formatMonth(month)} <span className="mono text-muted">{releases.length}</span>
            </summary>
            <List
              of={releases}
              className="grid gap-x-8 text-md sm:grid-cols-2 lg:grid-cols-3"
              item="flex items-baseline gap-x-3 border-t border-line py-2"
            >
              {({ version, date, url, ...name }) => (
                <>
                  <Day className="mono shrink-0 text-muted" date={date} />
                  <span className="mono min-w-0 wrap-anywhere">
                    <ReleasedName {...name} /> <Outside url={url}>{version}</Outside>
                  </span>
                </>
              )}
            </List>
          </details>
        ))}
      </div>
    </section>
  )
}
