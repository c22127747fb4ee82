import type { ReactNode } from 'react'
import { PageHeading } from '#components/layout/page-heading.tsx'
import { PageTurner } from '#components/layout/page-turner.tsx'
import { SiteLayout } from '#components/layout/site-layout.tsx'
import type { PostSummary } from '#lib/content/types.ts'
import { groupBy } from '#lib/group-by.ts'
import { yearOf } from '#lib/site/dates.ts'
import { href } from '#lib/site/identity.ts'
import { type PageOf, titleOfPage } from '#lib/site/pagination.ts'
import { routes } from '#lib/site/routes.ts'
import { PostList } from './post-list.tsx'

type BlogPageProps = {
  page: PageOf<PostSummary>
  /** Other ways to posts, beside them. */
  beside?: ReactNode
}

/** The newest posts of the blog, or a page of earlier ones. */
export function BlogPage({ page, beside }: BlogPageProps) {
  const title = titleOfPage('Blog', page)
  return (
    <SiteLayout section="Blog" isIndex={!page.newer} page={{ title, path: page.path }}>
      <PageHeading
        title={title}
        lead={
          <>
            What is new in the Falco project, and why.
            {/* Where nothing stands beside that leads there. */}
            {(page.newer || page.items.length === 0) && (
              <>
                {' '}
                <a href={href(routes.archive())}>All posts by month</a>
              </>
            )}
          </>
        }
      />
      <div className="split">
        <div>
          {page.items.length === 0 && <p className="lead">No posts yet.</p>}
          {[...groupBy(page.items, ({ date }) => yearOf(date))].map(([year, posts]) => (
            <section key={year} className="mb-10">
              <h2 className="eyebrow">{year}</h2>
              <PostList posts={posts} />
            </section>
          ))}
          <PageTurner {...page} />
        </div>
        {beside}
      </div>
    </SiteLayout>
  )
}
