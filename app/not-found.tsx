import type { Metadata } from 'next'
import { PostList } from '#components/blog/post-list.tsx'
import { Part } from '#components/layout/parts.tsx'
import { SearchForm, SiteLayout } from '#components/layout/site-layout.tsx'
import { publishedPosts } from '#lib/content/posts/posts.ts'
import { href } from '#lib/site/identity.ts'
import { createMetadata } from '#lib/site/metadata.ts'
import { routes } from '#lib/site/routes.ts'

export const metadata: Metadata = createMetadata({
  title: 'Not found',
  description: 'There is no page at this address.',
  isHidden: true,
})

export default async function NotFound() {
  const newest = (await publishedPosts()).slice(0, 5)
  return (
    <SiteLayout>
      <section className="section" id="page:not-found">
        <p className="eyebrow">404</p>
        <h1>There is no page at this address</h1>
        <p className="lead mt-4 max-w-[48rem]">
          It may have moved, or never existed. Try the <a href={href(routes.blog())}>blog</a>, the{' '}
          <a href={href(routes.maintainers())}>maintainers</a>, the <a href={href(routes.projects())}>projects</a> or{' '}
          the <a href={href(routes.community())}>community</a>.
        </p>
        <SearchForm label="Whole site" className="large mt-6" />
      </section>
      {newest.length > 0 && (
        <Part className="section" title="Newest posts">
          <PostList posts={newest} />
        </Part>
      )}
    </SiteLayout>
  )
}
