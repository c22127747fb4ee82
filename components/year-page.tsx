import type { YearOfPosts } from '#lib/content/types.ts'
import { Heading } from './heading.tsx'
import { Page } from './page.tsx'
import { PostList } from './post-list.tsx'
import { YearLinks } from './year-links.tsx'

/** All posts of a year. */
export function YearPage({ year, posts, years }: YearOfPosts & { years: readonly YearOfPosts[] }) {
  const count = posts.length === 1 ? 'One post.' : `${posts.length} posts.`
  return (
    <Page section="Blog">
      <Heading title={`Posts of ${year}`} lead={count} />
      <div className="split">
        <PostList posts={posts} level={2} />
        <aside>
          <YearLinks years={years} current={year} />
        </aside>
      </div>
    </Page>
  )
}
