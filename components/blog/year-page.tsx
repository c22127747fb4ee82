import { PageHeading } from '#components/layout/page-heading.tsx'
import { SiteLayout } from '#components/layout/site-layout.tsx'
import type { YearOfPosts } from '#lib/content/types.ts'
import { PostList } from './post-list.tsx'
import { YearLinks } from './year-links.tsx'

/** All posts of a year. */
export function YearPage({ year, posts, years }: YearOfPosts & { years: readonly YearOfPosts[] }) {
  const count = posts.length === 1 ? 'One post.' : `${posts.length} posts.`
  return (
    <SiteLayout section="Blog">
      <PageHeading title={`Posts of ${year}`} lead={count} />
      <div className="split">
        <PostList posts={posts} level={2} />
        <aside>
          <YearLinks years={years} current={year} />
        </aside>
      </div>
    </SiteLayout>
  )
}
