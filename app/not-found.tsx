import { PostList } from '#components/blog/post-list.tsx'
import { Link, Section } from '#components/layout/parts.tsx'
import { SearchForm, SiteLayout } from '#components/layout/site-layout.tsx'
import { publishedPosts } from '#lib/content/posts.ts'
import { createMetadata } from '#lib/site/metadata.ts'
import { routes } from '#lib/site/routes.ts'

export const metadata = createMetadata({
  title: 'Not found',
  description: 'There is no page at this address.',
  isHidden: true,
})

export default async function NotFound() {
  const newest = (await publishedPosts()).slice(0, 5)
  return (
    <SiteLayout>
      <section className="band" id="page:not-found">
        <p className="eyebrow">404</p>
        <h1>There is no page at this address</h1>
        <p className="lead mt-4 max-w-[48rem]">
          It may have moved, or never existed. Try the <Link to={routes.blog()}>blog</Link>, the{' '}
          <Link to={routes.maintainers()}>maintainers</Link>, the{' '}
          <Link to={routes.projects()}>projects</Link> or the{' '}
          <Link to={routes.community()}>community</Link>.
        </p>
        <SearchForm label="Whole site" className="large mt-6" />
      </section>
      {newest.length > 0 && (
        <Section className="section" title="Newest posts">
          <PostList posts={newest} />
        </Section>
      )}
    </SiteLayout>
  )
}
