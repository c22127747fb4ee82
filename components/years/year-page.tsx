import { PostList } from '#components/blog/post-list.tsx'
import { Outside } from '#components/layout/inline.tsx'
import { MoreLink, YearsNav } from '#components/layout/links.tsx'
import { TitledPage } from '#components/layout/titled-page.tsx'
import type { YearInReview } from '#lib/content/years/types.ts'
import { formatDate } from '#lib/site/dates.ts'
import { href } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'
import { YearFigures } from './year-figures.tsx'
import { YearLine } from './year-line.tsx'
import { YearPeople } from './year-people.tsx'
import { MostMentioned, YearProjects } from './year-projects.tsx'
import { FalcoReleases, OtherReleases } from './year-releases.tsx'

type YearPageProps = { review: YearInReview; title: string; lead: string }

/** A year in data: figures, a timeline, and the lists behind them. */
export function YearPage({ review, title, lead }: YearPageProps) {
  const { year, years, figures, posts, people, lifeCycle, released, projects, mentionedPeople, cncf, asOf } = review
  return (
    <TitledPage section="Community" title={title} path={routes.review(year)} lead={lead}>
      {cncf.map(({ level, date, url }) => (
        <p key={level} className="mb-6">
          On {formatDate(date)} Falco became{' '}
          <Outside url={url}>
            {level === 'incubating' ? 'an' : 'a'} {level} project of the CNCF
          </Outside>
          .
        </p>
      ))}
      <YearFigures figures={figures} years={years} year={year} />
      {asOf && <p className="mt-3 text-[0.875rem] text-muted">As of {formatDate(asOf)}.</p>}
      <YearLine {...review} />
      <div className="split section">
        <div>
          {posts.count > 0 && (
            <section className="mb-12">
              <h2 className="mb-4">Posts</h2>
              <PostList posts={posts.newest} />
              <MoreLink path={routes.year(year)}>
                {posts.count > posts.newest.length
                  ? `All ${posts.count} posts of ${year}`
                  : `Posts of ${year} by month`}
              </MoreLink>
            </section>
          )}
          <MostMentioned id="projects" title="Most mentioned projects" mentioned={projects} />
          <MostMentioned id="people" title="Most mentioned people" mentioned={mentionedPeople} />
          <FalcoReleases {...review} />
          <OtherReleases released={released} />
        </div>
        <aside>
          {people && <YearPeople people={people} />}
          <YearProjects released={released} lifeCycle={lifeCycle} />
        </aside>
      </div>
      <YearTurner years={years} year={year} />
      <div className="mt-6">
        <YearsNav years={years} current={year} />
      </div>
    </TitledPage>
  )
}

/** Links to the previous and next year. */
function YearTurner({ years, year }: Pick<YearInReview, 'years' | 'year'>) {
  const at = years.indexOf(year)
  const [later, earlier] = [years[at - 1], years[at + 1]]
  if (!later && !earlier) return null
  return (
    <nav className="turn" aria-label="Previous and next year">
      {earlier && (
        <div>
          <span className="text-muted">Previous year:</span> <a href={href(routes.review(earlier))}>{earlier}</a>
        </div>
      )}
      {later && (
        <div className="newer">
          <span className="text-muted">Next year:</span> <a href={href(routes.review(later))}>{later}</a>
        </div>
      )}
    </nav>
  )
}
