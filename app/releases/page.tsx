import { AsOf } from '#components/layout/as-of.tsx'
import { FollowLine } from '#components/layout/feed-links.tsx'
import { PageHeading } from '#components/layout/page-heading.tsx'
import { SiteLayout } from '#components/layout/site-layout.tsx'
import { RecentReleases } from '#components/releases/recent-releases.tsx'
import { ReleaseChart } from '#components/releases/release-chart.tsx'
import { ReleaseList } from '#components/releases/release-list.tsx'
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
  description: 'Every final release of Falco since 2016 on one timeline, with the days between them.',
  path: routes.releases(),
  feed: 'Releases of Falco',
})

/** Months of releases of all projects: with more, the page is long. */
const recentMonths = 6

export default async function ReleasesPage() {
  const list = await releases()
  const posts = new Map((await publishedPosts()).map((post) => [post.slug, post]))
  const years = releaseYears(list?.releases ?? [])
  const [newest] = list?.releases ?? []
  const first = list?.releases.at(-1)
  const recent = (await releasesByMonth()).slice(0, recentMonths)
  return (
    <SiteLayout section="Releases" isIndex page={{ title: 'Releases', path: routes.releases() }}>
      <PageHeading
        title="Releases"
        lead={
          newest && first
            ? `${list?.releases.length} releases of Falco since ${yearOf(first.date)}. The newest here is ${newest.version}, of ${formatDate(newest.date)}.`
            : 'No release is recorded yet.'
        }
      />
      <AsOf
        date={list?.asOf}
        isOld={await isOutOfDate(list?.asOf)}
        source="falcosecurity/falco"
        url="https://github.com/falcosecurity/falco/releases"
      />
      <FollowLine
        page={routes.releases()}
        of="Releases"
        calendar={years.length > 0 ? releasesCalendarPath : undefined}
      />
      {recent.length > 0 && (
        <p className="mb-8">
          <a href="#page:recent">What is new across the project</a>
        </p>
      )}
      {years.length > 0 && (
        <>
          <ReleaseChart years={years} />
          <ReleaseList years={years} posts={posts} />
        </>
      )}
      {recent.length > 0 && <RecentReleases months={recent} />}
    </SiteLayout>
  )
}
