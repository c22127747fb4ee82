import { FollowLine, Pagination, YearsOfBlog } from '#components/layout/links.tsx'
import { Link } from '#components/layout/parts.tsx'
import { TitledPage } from '#components/layout/site-layout.tsx'
import type { Period, PostSummary } from '#lib/content/posts.ts'
import { formatMonth, monthOf, yearOf } from '#lib/site/dates.ts'
import { type PageOf, titleOfPage } from '#lib/site/pagination.ts'
import { routes } from '#lib/site/routes.ts'
import { count } from '#lib/text/message-format.ts'
import { PostGroups, PostList } from './post-list.tsx'

/** @param aside links to other lists of posts; only the page with the newest posts has them */
export function BlogPage({ page, aside }: { page: PageOf<PostSummary>; aside?: React.ReactNode }) {
  const { items, path, newer } = page
  const lead = (
    <>
      What is new in the Falco project, and why.{' '}
      {!aside && <Link to={routes.archive()}>All posts by month</Link>}
    </>
  )
  return (
    <TitledPage
      section="Blog"
      isIndex={!newer}
      title={titleOfPage('Blog', page)}
      path={path}
      lead={lead}
    >
      <div className="split">
        <div>
          {items.length === 0 && <p className="lead">No posts yet.</p>}
          <PostGroups posts={items} groupOf={yearOf} />
          <Pagination {...page} />
        </div>
        {aside}
      </div>
    </TitledPage>
  )
}

export function PostsOfYearPage({
  name: year,
  posts,
  years,
}: Period & { years: readonly Period[] }) {
  const lead = (
    <>
      {count(posts.length, 'post')}.{' '}
      <Link to={routes.review(year)}>The year {year} in numbers</Link>
    </>
  )
  const linkTo = (month: string) => <Link to={routes.month(month)}>{formatMonth(month)}</Link>
  return (
    <TitledPage section="Blog" title={`Posts of ${year}`} path={routes.year(year)} lead={lead}>
      <div className="split">
        <div>
          <PostGroups posts={posts} groupOf={monthOf} headingOf={linkTo} />
        </div>
        <aside>
          <YearsOfBlog years={years} current={year} />
        </aside>
      </div>
    </TitledPage>
  )
}

type ListingPageProps = {
  title: string
  eyebrow?: string
  total: number
  all: React.ReactNode
  page: PageOf<PostSummary>
  hasFeed?: boolean
}

export function ListingPage({ title, eyebrow, total, all, page, hasFeed }: ListingPageProps) {
  const lead = (
    <>
      {count(total, 'post')}. {all}
    </>
  )
  return (
    <TitledPage
      section="Blog"
      eyebrow={eyebrow}
      title={titleOfPage(title, page)}
      path={page.path}
      lead={lead}
    >
      {hasFeed && <FollowLine page={page.list} title={title} />}
      <PostList posts={page.items} level={2} />
      <Pagination {...page} />
    </TitledPage>
  )
}
