import { Chart } from '#components/charts/chart.tsx'
import { FollowLine } from '#components/layout/feed-links.tsx'
import { PageHeading } from '#components/layout/page-heading.tsx'
import { SiteLayout } from '#components/layout/site-layout.tsx'
import { RecentReleases } from '#components/releases/recent-releases.tsx'
import { ReleaseChart } from '#components/releases/release-chart.tsx'
import { longestGap, ReleaseRows } from '#components/releases/release-list.tsx'
import { cadenceOf } from '#lib/charts/cadence.ts'
import { cadenceInWords, gapsInWords } from '#lib/charts/release-words.ts'
import { releaseYears } from '#lib/charts/release-years.ts'
import { isOutOfDate, releases } from '#lib/content/community.ts'
import { publishedPosts } from '#lib/content/posts/posts.ts'
import { releasesByMonth } from '#lib/content/project-releases.ts'
import { formatDate, yearOf } from '#lib/site/dates.ts'
import { releasesCalendarPath } from '#lib/site/file-routes.ts'
import { createMetadata } from '#lib/site/metadata.ts'
import { routes } from '#lib/site/routes.ts'

export const metadata = createMetadata({
  title: 'Releases',
  description: 'Every final release of Falco on one timeline, those that came late, and the days between them.',
  path: routes.releases(),
  feed: 'Releases of Falco',
})

/** Months of releases of all projects: with more, the page is long. */
const recentMonths = 6

export default async function ReleasesPage() {
  const { releases: all = [], asOf = '' } = (await releases()) ?? {}
  const posts = new Map((await publishedPosts()).map((post) => [post.slug, post]))
  const minors = all.filter(({ isPatch }) => !isPatch)
  const cadence = asOf ? cadenceOf(minors, asOf) : undefined
  const years = releaseYears(all)
  const placed = years.flatMap(({ releases }) => releases)
  const [newest, first] = [all[0], all.at(-1)]
  const recent = (await releasesByMonth()).slice(0, recentMonths)
  return (
    <SiteLayout section="Releases" isIndex page={{ title: 'Releases', path: routes.releases() }}>
      <PageHeading
        title="Releases"
        lead={
          <>
            {newest && first
              ? `${all.length} releases of Falco since ${yearOf(first.date)}. The newest here is ${newest.version}, of ${formatDate(newest.date)}.`
              : 'No release is recorded yet.'}
            {recent.length > 0 && (
              <>
                {' '}
                <a href="#page:recent">What is new across the project</a>
              </>
            )}
          </>
        }
      />
      {years.length > 0 && (
        <>
          <ReleaseChart
            id="page:years"
            title={cadenceInWords(minors, cadence)}
            years={years}
            cadence={cadence}
            asOf={asOf}
            isOld={await isOutOfDate(asOf)}
          />
          <Chart
            id="page:gaps"
            title={gapsInWords(minors)}
            source={<FollowLine page={routes.releases()} of="Releases" calendar={releasesCalendarPath} />}
          >
            <ReleaseRows releases={placed} posts={posts} longest={longestGap(placed)} hasYears />
          </Chart>
        </>
      )}
      {recent.length > 0 && <RecentReleases months={recent} />}
    </SiteLayout>
  )
}
