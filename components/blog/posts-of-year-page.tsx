import { PageHeading } from '#components/layout/page-heading.tsx'
import { SiteLayout } from '#components/layout/site-layout.tsx'
import type { Period } from '#lib/content/types.ts'
import { groupBy } from '#lib/group-by.ts'
import { formatMonth, monthOf } from '#lib/site/dates.ts'
import { href } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'
import { PostList } from './post-list.tsx'
import { YearLinks } from './year-links.tsx'

/** All posts of a year, by month. */
export function PostsOfYearPage({ name: year, posts, years }: Period & { years: readonly Period[] }) {
  const title = `Posts of ${year}`
  return (
    <SiteLayout section="Blog" page={{ title, path: routes.year(year) }}>
      <PageHeading
        title={title}
        lead={
          <>
            {posts.length === 1 ? 'One post' : `${posts.length} posts`}.{' '}
            <a href={href(routes.review(year))}>The year {year} in numbers</a>
          </>
        }
      />
      <div className="split">
        <div>
          {[...groupBy(posts, ({ date }) => monthOf(date))].map(([month, posts]) => (
            <section key={month} className="mb-10">
              <h2 className="eyebrow">
                <a href={href(routes.month(month))}>{formatMonth(month)}</a>
              </h2>
              <PostList posts={posts} />
            </section>
          ))}
        </div>
        <aside>
          <YearLinks years={years} current={year} />
        </aside>
      </div>
    </SiteLayout>
  )
}
