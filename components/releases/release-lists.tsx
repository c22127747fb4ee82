import { Bar } from '#components/charts/chart.tsx'
import { FollowLine } from '#components/layout/links.tsx'
import {
  ColumnHeadings,
  Day,
  ExternalLink,
  IfOld,
  Link,
  List,
  PostLink,
} from '#components/layout/parts.tsx'
import { releaseSeries } from '#lib/charts/release-series.ts'
import type { ReleaseYear } from '#lib/charts/release-years.ts'
import type { ProjectRelease, Release } from '#lib/content/releases.ts'
import { groupBy } from '#lib/group-by.ts'
import { formatMonth, yearOf } from '#lib/site/dates.ts'
import { allReleasesFolder } from '#lib/site/file-routes.ts'
import { routes } from '#lib/site/routes.ts'

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

export function ReleaseLink({
  release: { part, version, url, date },
}: {
  release: ProjectRelease
}) {
  return (
    <>
      <ExternalLink className="mono wrap-anywhere" url={url}>
        {part && `${part} `}
        {version}
      </ExternalLink>{' '}
      <Day className="meta text-muted" date={date} />
    </>
  )
}

/** The newest version in large type, with links to what changed. */
export function NewestRelease({ releases: [newest, ...others] }: { releases: readonly Release[] }) {
  if (!newest) return 'No releases yet.'
  const { version, date, notes, post, page } = newest
  const first = others.at(-1)
  return (
    <>
      <b className="version">{version}</b>
      <IfOld words="Newest known release of Falco">Latest release of Falco</IfOld>,{' '}
      <Day className="whitespace-nowrap" date={date} />
      {first && `, one of ${others.length + 1} since ${yearOf(first.date)}`}.
      <span className="buttons">
        {page ? (
          <Link to={page}>What it comes with</Link>
        ) : (
          <ExternalLink url={notes}>Notes on GitHub</ExternalLink>
        )}
        {post && <PostLink {...post} />}
        <a href="#page:recent">All projects</a>
      </span>
    </>
  )
}

type RecentReleasesProps = {
  /** The date up to which releases of most projects other than Falco are known. */
  othersTo?: string
  months: readonly { month: string; releases: readonly ProjectRelease[] }[]
}

export function RecentReleases({ months, othersTo }: RecentReleasesProps) {
  return (
    <section className="section">
      <h2 id="page:recent">
        <IfOld words="Newest known">Latest</IfOld> releases of all projects
      </h2>
      {othersTo && (
        <p className="my-2 text-sm text-muted">
          Releases of most other projects are known up to <Day date={othersTo} />.
        </p>
      )}
      <FollowLine page={allReleasesFolder} title="Releases of all projects" />
      <div className="grid grid-cols-[repeat(auto-fill,minmax(min(9.5rem,100%),1fr))] gap-x-4 print:block">
        {months.map(({ month, releases }) => (
          <details key={month} className="ruled open:col-span-full">
            <summary className="py-1 text-md">
              {formatMonth(month)} <span className="meta text-muted">{releases.length}</span>
            </summary>
            <List
              items={releases}
              className="grid gap-x-8 text-md sm:grid-cols-2 lg:grid-cols-3"
              item="gap-x-3 ruled py-2 sm:flex sm:items-baseline"
            >
              {({ version, date, url, ...name }) => (
                <>
                  <Day className="meta shrink-0 text-muted max-sm:block" date={date} />
                  <span className="min-w-0 wrap-anywhere">
                    <ReleasedName {...name} />{' '}
                    <ExternalLink className="mono" url={url}>
                      {version}
                    </ExternalLink>
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

const columns = ['Version', 'Released', 'Days since previous', 'Patches']

export function ReleaseTable({
  years,
  labelledBy,
}: {
  years: readonly ReleaseYear<Release>[]
  labelledBy: string
}) {
  const releases = years.flatMap((year) => year.releases)
  const hasPosts = releases.some(({ post }) => post)
  const maxGap = Math.max(1, ...releases.map(({ gap }) => gap ?? 0))
  const seriesByYear = groupBy(releaseSeries(releases), ({ date }) => yearOf(date))
  return (
    <div className="table-box">
      <table className="series mb-3" aria-labelledby={labelledBy}>
        <ColumnHeadings columns={hasPosts ? [...columns, 'Post'] : columns} />
        {years.map(({ year }) => (
          <tbody key={year} id={`page:${year}`}>
            {seriesByYear.get(year)?.map((series) => (
              <SeriesRow key={series.version} series={series} maxGap={maxGap} hasPosts={hasPosts} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

type SeriesRowProps = {
  series: Release & { gap?: number; patches: Release[] }
  maxGap: number
  hasPosts: boolean
}

/** A table row, which phones show as a block. */
function SeriesRow({ series: { patches, ...release }, maxGap, hasPosts }: SeriesRowProps) {
  const { version, date, gap } = release
  const posts = new Set([release, ...patches].flatMap(({ post }) => post ?? []))
  return (
    <tr id={`page:${version}`}>
      <th scope="row">
        <VersionLink {...release} />
      </th>
      <td>
        <Day date={date} />
      </td>
      <td>
        {gap === undefined ? (
          '–'
        ) : (
          <div className="days">
            <Bar share={gap / maxGap} />
            <span className="meta">
              {gap}
              <span className="sm:hidden"> days</span>
            </span>
          </div>
        )}
      </td>
      <td>
        {patches.map((patch) => (
          <div key={patch.version} className="flex gap-x-2" id={`page:${patch.version}`}>
            <VersionLink {...patch} />
            <Day className="text-muted" date={patch.date} />
          </div>
        ))}
      </td>
      {hasPosts && (
        <td>
          {[...posts].map(({ slug, title }) => (
            <div key={slug} className="flex">
              <Link className="inline-block" to={routes.post(slug)}>
                {title}
              </Link>
            </div>
          ))}
        </td>
      )}
    </tr>
  )
}

function VersionLink({ version, notes, page }: Pick<Release, 'version' | 'notes' | 'page'>) {
  return page ? (
    <Link className="mono inline-block" to={page} aria-label={`Falco ${version}`}>
      {version}
    </Link>
  ) : (
    <ExternalLink
      className="mono inline-block"
      url={notes}
      aria-label={`Falco ${version}, notes on GitHub`}
    >
      {version}
    </ExternalLink>
  )
}
