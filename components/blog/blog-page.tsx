import type { ReactNode } from 'react'
import { PageTurner } from '#components/layout/page-turner.tsx'
import { TitledPage } from '#components/layout/titled-page.tsx'
import type { PostSummary } from '#lib/content/types.ts'
import { yearOf } from '#lib/site/dates.ts'
import { href } from '#lib/site/identity.ts'
import { type PageOf, titleOfPage } from '#lib/site/pagination.ts'
import { routes } from '#lib/site/routes.ts'
import { PostGroups } from './post-groups.tsx'

/** The newest posts of the blog, or a page of earlier ones. @param aside other ways to posts, beside them */
export function BlogPage({ page, aside }: { page: PageOf<PostSummary>; aside?: ReactNode }) {
  const { items, path, newer } = page
  const lead = (
    <>What is new in the Falco project, and why. {!aside && <a href={href(routes.archive())}>All posts by month</a>}</>
  )
  return (
    <TitledPage section="Blog" isIndex={!newer} title={titleOfPage('Blog', page)} path={path} lead={lead}>
      <div className="split">
        <div>
          {items.length === 0 && <p className="lead">No posts yet.</p>}
          <PostGroups posts={items} groupOf={yearOf} />
          <PageTurner {...page} />
        </div>
        {aside}
      </div>
    </TitledPage>
  )
}
