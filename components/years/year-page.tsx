import { PostList } from '#components/blog/post-list.tsx'
import { LinkNav, MoreLink, YearsNav } from '#components/layout/links.tsx'
import { Link, List, Section } from '#components/layout/parts.tsx'
import { TitledPage } from '#components/layout/site-layout.tsx'
import { ReleaseChart } from '#components/releases/release-chart.tsx'
import { ReleasedName, ReleaseTable } from '#components/releases/release-lists.tsx'
import type { YearInReview } from '#lib/content/years/years.ts'
import { formatDate } from '#lib/site/dates.ts'
import { routes } from '#lib/site/routes.ts'
import { count } from '#lib/text/message-format.ts'
import { YearFigures, YearLine } from './year-charts.tsx'
import { FoldedList, YearAdopters, YearLifeCycle, YearPeople } from './year-lists.tsx'

export function YearPage(review: YearInReview) {
  const { year, years, posts, projects, mentionedPeople, cncf, lastUpdated, until } = review
  const isAlone = posts.count < 2
  return (
    <TitledPage
      section="Community"
      title={review.title}
      path={review.path}
      lead={review.summary}
      lastUpdated={lastUpdated && { ...lastUpdated, isFinal: !until }}
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
      <YearLine {...review} />
      {/* Few posts would leave a column empty. */}
      <div className={isAlone ? 'section grid grid-cols-1 gap-12' : 'split section'}>
        <div className="grid grid-cols-1 content-start gap-12 empty:hidden">
          {posts.count > 0 && (
            <Section heading="mb-4" title="Posts">
              <PostList posts={posts.newest} />
              <MoreLink path={routes.postsOfYear(year)}>
                {posts.count > posts.newest.length
                  ? `All ${posts.count} posts of ${year}`
                  : `Posts of ${year} by month`}
              </MoreLink>
            </Section>
          )}
          <MostMentioned kind="projects" links={projects} />
          <MostMentioned kind="people" links={mentionedPeople} />
        </div>
        <aside className={isAlone ? 'grid grid-cols-1 gap-x-12 sm:grid-cols-2' : '*:last:mb-0'}>
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

function MostMentioned({ kind, links }: { kind: string; links: YearInReview['projects'] }) {
  return (
    <LinkNav
      id={kind}
      title={`Most mentioned ${kind}`}
      links={links.map(({ posts, ...link }) => ({ ...link, count: count(posts, 'post') }))}
    />
  )
}

function FalcoReleases({ year, falco }: YearInReview) {
  const { releases, series, around, asOf, changes } = falco
  if (releases.length === 0) return null
  return (
    <Section className="mb-12" heading="mb-4" title="Falco’s releases">
      <ReleaseChart
        id="page:falco"
        title={`Releases of ${year} and the years around it`}
        level={3}
        releases={around}
        current={year}
        lastDay={asOf}
      />
      <ReleaseTable labelledBy="page:falco" years={series} />
      {changes.length > 0 && (
        <>
          <h3 className="eyebrow mt-6">Changes of driver, rules and engine</h3>
          <List items={changes} item="ruled py-2 text-md snug">
            {({ falco, path, changesInWords }) => (
              <>
                <Link to={path}>{falco}</Link>: {changesInWords}
              </>
            )}
          </List>
        </>
      )}
      <MoreLink path={routes.releases()}>All releases of Falco</MoreLink>
    </Section>
  )
}

function OtherReleases({ released }: YearInReview) {
  if (released.length === 0) return null
  return (
    <Section className="mb-12" heading="mb-4" id="page:released" title="Releases of other projects">
      <FoldedList
        items={released}
        max={6}
        className="grid gap-x-8 text-md sm:grid-cols-2"
        item="flex items-baseline gap-x-3 ruled py-2 snug"
      >
        {({ count, version, url, isNew, ...name }) => (
          <>
            <b className="mono min-w-6">{count}</b>
            <span className="min-w-0 wrap-anywhere">
              <ReleasedName {...name} />{' '}
              <span className="text-muted">
                {count > 1 && 'to '}
                <Link to={url}>{version}</Link>
                {isNew && ' (new)'}
              </span>
            </span>
          </>
        )}
      </FoldedList>
    </Section>
  )
}
