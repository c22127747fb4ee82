import { YearsOfBlog } from '#components/layout/links.tsx'
import { TitledPage } from '#components/layout/titled-page.tsx'
import type { Period } from '#lib/content/types.ts'
import { formatMonth, monthOf } from '#lib/site/dates.ts'
import { href } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'
import { count } from '#lib/text/message-format.ts'
import { PostGroups } from './post-groups.tsx'

/** All posts of a year, by month. */
export function PostsOfYearPage({ name: year, posts, years }: Period & { years: readonly Period[] }) {
  const lead = (
    <>
      {count(posts.length, 'post')}. <a href={href(routes.review(year))}>The year {year} in numbers</a>
    </>
  )
  return (
    <TitledPage section="Blog" title={`Posts of ${year}`} path={routes.year(year)} lead={lead}>
      <div className="split">
        <div>
          <PostGroups
            posts={posts}
            groupOf={monthOf}
            headingOf={(month) => <a href={href(routes.month(month))}>{formatMonth(month)}</a>}
          />
        </div>
        <aside>
          <YearsOfBlog years={years} current={year} />
        </aside>
      </div>
    </TitledPage>
  )
}
