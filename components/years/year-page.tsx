import { PostList } from '#components/blog/post-list.tsx'
import { Link, Section } from '#components/layout/elements.tsx'
import { MoreLink, YearsNav } from '#components/layout/links.tsx'
import { TitledPage } from '#components/layout/site-layout.tsx'
import { ReleaseChart } from '#components/releases/release-chart.tsx'
import { ReleaseTable } from '#components/releases/release-lists.tsx'
import type { YearInReview } from '#lib/content/years/years.ts'
import { formatDate } from '#lib/site/dates.ts'
import { routes } from '#lib/site/routes.ts'
import { count } from '#lib/text/message-format.ts'
import {
  OtherReleases,
  YearAdopters,
  YearFigures,
  YearLifeCycle,
  YearPeople,
} from './year-lists.tsx'

export function YearPage(review: YearInReview) {
  const { year, years, posts, cncf } = review
  return (
    <TitledPage
      section="Community"
      title={review.title}
      path={review.path}
      lead={review.summary}
      lastUpdated={review.lastUpdated}
    >
      {cncf.map(({ level, date, url }) => (
        <p key={level} className="mb-6">
          On {formatDate(date)} Falco became{' '}
          <Link to={url}>
            {level === 'incubating' ? 'an' : 'a'} {level} project of the CNCF
          </Link>
          .
        </p>
      ))}
      <YearFigures {...review} />
      {/* Few posts would leave a column empty. */}
      <div className={posts.count < 2 ? 'section grid grid-cols-1 gap-12' : 'split section'}>
        {posts.count > 0 && (
          <Section heading="mb-4" title="Posts">
            <PostList posts={posts.newest} />
            <MoreLink path={routes.postsOfYear(year)}>
              {`${count(posts.count, 'post')} of ${year} by month`}
            </MoreLink>
          </Section>
        )}
        <aside
          className={posts.count < 2 ? 'grid grid-cols-1 gap-x-12 sm:grid-cols-2' : '*:last:mb-0'}
        >
          <YearPeople {...review} />
          <YearAdopters {...review} />
        </aside>
      </div>
      <FalcoReleases {...review} />
      <OtherReleases {...review} />
      <YearLifeCycle {...review} />
      <YearsNav years={years} current={year} />
    </TitledPage>
  )
}

function FalcoReleases({ falco: { releases, series, asOf } }: YearInReview) {
  if (releases.length === 0) return null
  return (
    <section className="mb-12">
      <ReleaseChart id="page:falco" title="Falco’s releases" releases={releases} lastDay={asOf} />
      <ReleaseTable labelledBy="page:falco" years={series} />
      <MoreLink path={routes.releases()}>All releases of Falco</MoreLink>
    </section>
  )
}
