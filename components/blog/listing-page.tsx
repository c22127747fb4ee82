import type { ReactNode } from 'react'
import { FollowLine } from '#components/layout/feed-links.tsx'
import { PageTurner } from '#components/layout/page-turner.tsx'
import { TitledPage } from '#components/layout/titled-page.tsx'
import type { PostSummary } from '#lib/content/types.ts'
import { type PageOf, titleOfPage } from '#lib/site/pagination.ts'
import { count } from '#lib/text/message-format.ts'
import { PostList } from './post-list.tsx'

type ListingPageProps = {
  title: string
  /** Says what the title is, such as 'Author'. */
  eyebrow?: string
  /** Number of all posts of the list. */
  total: number
  /** Links to other lists of this kind. */
  all: ReactNode
  page: PageOf<PostSummary>
  hasFeed?: boolean
}

/** Posts that have something in common, a page of them. */
export function ListingPage({ title, eyebrow, total, all, page, hasFeed }: ListingPageProps) {
  const lead = (
    <>
      {count(total, 'post')}. {all}
    </>
  )
  return (
    <TitledPage section="Blog" eyebrow={eyebrow} title={titleOfPage(title, page)} path={page.path} lead={lead}>
      {hasFeed && <FollowLine page={page.list} of={title} />}
      <PostList posts={page.items} level={2} />
      <PageTurner {...page} />
    </TitledPage>
  )
}
