import { Disclosure, Link, List } from '#components/layout/elements.tsx'
import { FollowLine, PrevNext, YearsOfBlog } from '#components/layout/links.tsx'
import { TitledPage } from '#components/layout/site-layout.tsx'
import type { Post, PostGroup } from '#lib/content/posts/posts.ts'
import { formatMonth, monthOf, yearOf } from '#lib/site/dates.ts'
import { type PageOf, titleOfPage } from '#lib/site/pagination.ts'
import { routes } from '#lib/site/routes.ts'
import { count } from '#lib/text/message-format.ts'
import { LeadPost, PostGroups, PostList } from './post-list.tsx'

type BlogPageProps = {
  page: PageOf<Post>
  /** Only on the page with the newest posts. */
  lead?: Post
  kinds: readonly PostGroup[]
  aside?: React.ReactNode
}

export function BlogPage({ page, lead, kinds, aside }: BlogPageProps) {
  const { items, path, list } = page
  const all = { name: 'all', path: list, posts: kinds.flatMap(({ posts }) => posts) }
  return (
    <TitledPage
      section="Blog"
      title={titleOfPage('Blog', page)}
      path={path}
      inBand={lead && <LeadPost post={lead} />}
    >
      {kinds.length > 1 && (
        <nav aria-label="Kinds of posts">
          <List items={[all, ...kinds]} className="chips">
            {({ name, path, posts }) => (
              <Link
                className="chip"
                to={path}
                aria-current={path === page.path ? 'page' : undefined}
              >
                <span className="capitalize">{name}</span> {posts.length}
              </Link>
            )}
          </List>
        </nav>
      )}
      <div className="split mt-6">
        <div>
          {items.length === 0 && <p className="lead">No posts yet.</p>}
          <PostGroups posts={items.filter((post) => post !== lead)} groupOf={yearOf} />
          <Pagination {...page} />
        </div>
        {aside}
      </div>
    </TitledPage>
  )
}

export function PostsOfYearPage({
  name: year,
  path,
  posts,
  years,
}: PostGroup & { years: readonly PostGroup[] }) {
  const lead = (
    <>
      {count(posts.length, 'post')}.{' '}
      <Link to={routes.yearInReview(year)}>The year {year} in numbers</Link>
    </>
  )
  const linkTo = (month: string) => (
    <Link to={routes.postsOfMonth(month)}>{formatMonth(month)}</Link>
  )
  return (
    <TitledPage section="Blog" title={`Posts of ${year}`} path={path} lead={lead}>
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
  page: PageOf<Post>
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

type CountedLinksProps = { links: readonly PostGroup[]; kind?: string }

/** @param kind - such as 'tag'; then '9 tags with one post' opens the list of those tags */
export function CountedLinks({ links, kind }: CountedLinksProps) {
  if (links.length === 0) return <p className="lead">No posts yet.</p>
  const several = links.filter(({ posts }) => posts.length > 1)
  const first = kind && several.length > 0 ? several : links
  const single = links.filter((link) => !first.includes(link))
  return (
    <>
      <Columns links={first} />
      {kind && single.length > 0 && (
        <Disclosure className="mt-6" summary={`${count(single.length, kind)} with one post`}>
          <Columns links={single} />
        </Disclosure>
      )}
    </>
  )
}

function Columns({ links }: Pick<CountedLinksProps, 'links'>) {
  const item = 'flex break-inside-avoid items-baseline justify-between gap-4 ruled py-2'
  return (
    <List items={links} className="columns-[16rem] gap-x-12" item={item}>
      {({ name, path, posts }) => (
        <>
          <Link className="wrap-anywhere" to={path}>
            {name}
          </Link>
          <span className="meta shrink-0 text-muted">{count(posts.length, 'post')}</span>
        </>
      )}
    </List>
  )
}

function Pagination({ number, list, older, newer }: PageOf<unknown>) {
  const later = newer && (
    <>
      <Link to={newer}>Newer posts</Link>
      {newer !== list && (
        <>
          {' · '}
          <Link to={list}>newest</Link>
        </>
      )}
      <span className="text-muted"> · page {number}</span>
    </>
  )
  return (
    <PrevNext label="Pages" earlier={older && <Link to={older}>Older posts</Link>} later={later} />
  )
}
