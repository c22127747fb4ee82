import type { ReactNode } from 'react'
import { FollowLine } from '#components/layout/feed-links.tsx'
import { PageHeading } from '#components/layout/page-heading.tsx'
import { PageTurner } from '#components/layout/page-turner.tsx'
import { SiteLayout } from '#components/layout/site-layout.tsx'
import type { PostSummary } from '#lib/content/types.ts'
import { type PageOf, titleOfPage } from '#lib/site/pagination.ts'
import { PostList } from './post-list.tsx'

type ListingPageProps = {
  title: string
  /** What the title is, where it does not say so. */
  eyebrow?: string
  /** Number of all posts of the list. */
  count: number
  /** Links to other lists of this kind. */
  all: ReactNode
  page: PageOf<PostSummary>
  hasFeed?: boolean
}

/** Posts that have something in common, a page of them. */
export function ListingPage({ title, eyebrow, count, all, page, hasFeed }: ListingPageProps) {
  const heading = titleOfPage(title, page)
  return (
    <SiteLayout section="Blog" page={{ title: heading, path: page.path }}>
      <PageHeading
        eyebrow={eyebrow}
        title={heading}
        lead={
          <>
            {count === 1 ? 'One post' : `${count} posts`}. {all}
          </>
        }
      />
      {hasFeed && <FollowLine page={page.list} of={title} />}
      <PostList posts={page.items} level={2} />
      <PageTurner {...page} />
    </SiteLayout>
  )
}
