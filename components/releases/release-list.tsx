import type { PlacedRelease, ReleaseYear } from '#lib/charts/release-years.ts'
import type { PostSummary, Release } from '#lib/content/types.ts'
import { isoDay } from '#lib/site/dates.ts'
import { href, site } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'

type Posts = ReadonlyMap<string, Pick<PostSummary, 'slug' | 'title'>>

type ReleaseListProps = {
  years: readonly ReleaseYear<Release>[]
  /** Published posts by slug, for those that announced a release. */
  posts: Posts
}

/** Every release by year, each with its day and the gap to the minor release before it, drawn as a bar. */
export function ReleaseList({ years, posts }: ReleaseListProps) {
  const longest = longestGap(years.flatMap(({ releases }) => releases))
  return years.map(({ year, releases }) => (
    <section key={year} className="mb-10">
      <h2 className="eyebrow" id={`page:${year}`}>
        <a href={href(routes.review(year))}>{year}</a> · {releases.length}
      </h2>
      <ReleaseRows releases={releases} posts={posts} longest={longest} />
    </section>
  ))
}

/** The most days between two minor releases, at least 1. */
export function longestGap(releases: readonly PlacedRelease<Release>[]): number {
  return Math.max(1, ...releases.map(({ gap }) => gap ?? 0))
}

type ReleaseRowsProps = {
  releases: readonly PlacedRelease<Release>[]
  posts: Posts
  /** Days that the longest bar stands for. */
  longest: number
}

export function ReleaseRows({ releases, posts, longest }: ReleaseRowsProps) {
  return (
    <ul>
      {releases.map(({ version, date, gap, post, isPatch }) => {
        const announced = post ? posts.get(post) : undefined
        return (
          <li
            key={version}
            id={`page:${version}`}
            className="grid grid-cols-[5rem_4rem_1fr] items-center gap-x-2 sm:grid-cols-[6.5rem_4rem_1fr] sm:gap-x-4 border-t border-line py-2 text-[0.9375rem]"
          >
            <time className="mono text-muted" dateTime={isoDay(date)}>
              {isoDay(date)}
            </time>
            <a
              className={`mono py-1 ${isPatch ? 'text-muted' : ''}`}
              href={`${site.organisation}/falco/releases/tag/${version}`}
              rel="external noopener noreferrer"
            >
              {version}
            </a>
            <span className="min-w-0">
              {gap !== undefined && (
                <span className="flex flex-wrap items-center gap-x-3">
                  <span
                    className="shrink-0 rounded border-y-4 border-accent"
                    style={{ width: `calc(min(60%, 100% - 5rem) * ${gap / longest})` }}
                  />
                  <span className="mono text-muted">{gap === 1 ? '1 day' : `${gap} days`}</span>
                </span>
              )}
              {announced && <a href={href(routes.post(announced.slug))}>{announced.title}</a>}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
