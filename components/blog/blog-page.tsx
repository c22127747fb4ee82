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
import { PostsByYear } from './posts-by-year.tsx'

type BlogPageProps = {
  page: PageOf<PostSummary>
  /** Other ways to posts, beside them. */
  beside?: ReactNode
}

/** The newest posts of the blog, or a page of earlier ones. */
export function BlogPage({ page, beside }: BlogPageProps) {
  const title = titleOfPage('Blog', page)
  const byYear = [...groupBy(page.items, ({ date }) => yearOf(date))].map(([year, posts]) => ({ year, posts }))
  return (
    <SiteLayout section="Blog" isIndex={!page.newer} page={{ title, path: page.path }}>
      <PageHeading
        title={title}
        lead={
          <>
            What happens in the Falco project, and why.
            {page.newer && (
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
          {page.items.length === 0 && <p className="lead">No post has been published yet.</p>}
          <PostsByYear years={byYear} />
          <PageTurner {...page} />
        </div>
        {beside}
      </div>
    </SiteLayout>
  )
}
