import { PageHeading } from '#components/layout/page-heading.tsx'
import { SiteLayout } from '#components/layout/site-layout.tsx'
import type { PostSummary } from '#lib/content/types.ts'
import { formatMonth, yearOf } from '#lib/site/dates.ts'
import { href } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'
import { PostList } from './post-list.tsx'

/** All posts of a month. */
export function MonthPage({ month, posts }: { month: string; posts: readonly PostSummary[] }) {
  const title = `Posts of ${formatMonth(month)}`
  const year = yearOf(month)
  return (
    <SiteLayout section="Blog" page={{ title, path: routes.month(month) }}>
      <PageHeading
        title={title}
        lead={
          <>
            {posts.length === 1 ? 'One post' : `${posts.length} posts`}.{' '}
            <a href={href(routes.year(year))}>All of {year}</a> · <a href={href(routes.archive())}>All months</a>
          </>
        }
      />
      <PostList posts={posts} level={2} />
    </SiteLayout>
  )
}
