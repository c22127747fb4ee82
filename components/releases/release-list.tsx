import { Bar } from '#components/charts/bar.tsx'
import { releaseSeries } from '#lib/charts/release-series.ts'
import type { PlacedRelease } from '#lib/charts/release-years.ts'
import type { PostSummary, Release } from '#lib/content/types.ts'
import { groupBy } from '#lib/group-by.ts'
import { formatDayOfYear, isoDay, yearOf } from '#lib/site/dates.ts'
import { href, site } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'
import { count } from '#lib/text/message-format.ts'

export type Posts = ReadonlyMap<string, Pick<PostSummary, 'slug' | 'title'>>

type Placed = PlacedRelease<Release>

/** The most days between two minor releases, at least 1. */
export function longestGap(releases: readonly Placed[]): number {
  return Math.max(1, ...releases.map(({ gap }) => gap ?? 0))
}

type ReleaseRowsProps = {
  /** Newest first. */
  releases: readonly Placed[]
  /** Published posts by slug, for those that announced a release. */
  posts: Posts
  /** Days that the longest bar stands for. */
  longest: number
  /** Whether the first release of each year has the year's address. */
  hasYears?: boolean
}

/** A row for each minor release: its day, the days since the one before as a bar, its patches, and the post that announced it. */
export function ReleaseRows({ releases, posts, longest, hasYears }: ReleaseRowsProps) {
  const firsts = hasYears ? firstOfYears(releases) : undefined
  return (
    <ul className="series mb-3">
      {releaseSeries(releases).map(({ patches, ...release }) => {
        const { version, date, gap, isPatch } = release
        const year = yearOf(date)
        const announced = new Set([release, ...patches].flatMap(({ post }) => (post && posts.get(post)) || []))
        const hasMore = patches.length + announced.size > 0
        return (
          <li key={version} id={`page:${version}`}>
            <time className="mono text-muted" dateTime={isoDay(date)} id={firsts?.get(version)}>
              {firsts?.has(version) ? <a href={href(routes.review(year))}>{year}</a> : year}
              {isoDay(date).slice(4)}
            </time>
            <VersionLink version={version} className={isPatch ? 'text-muted' : 'font-bold'} />
            {gap !== undefined && (
              <div className="flex items-center gap-x-3">
                <Bar share={gap / longest} />
                <span className="mono w-17 shrink-0 text-muted">{count(gap, 'day')}</span>
              </div>
            )}
            {hasMore && (
              <div className="after flex flex-wrap gap-x-4 text-[0.9375rem]">
                <Patches year={year} patches={patches} firsts={firsts} />
                {[...announced].map(({ slug, title }) => (
                  <a key={slug} className="inline-block" href={href(routes.post(slug))}>
                    {title}
                  </a>
                ))}
              </div>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** The release that has the address of its year, by version: the newest minor one, or the newest of a year without any. */
function firstOfYears(releases: readonly Placed[]): Map<string, string> {
  const years = [...groupBy(releases, ({ date }) => yearOf(date))]
  return new Map(
    years.flatMap(([year, list]) => {
      const first = list.find(({ isPatch }) => !isPatch) ?? list[0]
      return first ? [[first.version, `page:${year}`]] : []
    }),
  )
}

type PatchesProps = { year: string; patches: readonly Placed[]; firsts?: ReadonlyMap<string, string> }

function Patches({ year, patches, firsts }: PatchesProps) {
  return patches.map(({ version, date }) => (
    <span key={version} id={`page:${version}`} className="mono text-muted">
      <VersionLink version={version} />{' '}
      <time dateTime={isoDay(date)} id={firsts?.get(version)}>
        {formatDayOfYear(date)}
        {yearOf(date) !== year && ` ${yearOf(date)}`}
      </time>
    </span>
  ))
}

function VersionLink({ version, className = '' }: { version: string; className?: string }) {
  return (
    <a
      className={`mono ${className}`}
      href={`${site.organisation}/falco/releases/tag/${version}`}
      rel="external noopener noreferrer"
    >
      {version}
    </a>
  )
}
