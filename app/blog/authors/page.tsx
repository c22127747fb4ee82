import { CountedLinks } from '#components/blog/counted-links.tsx'
import { PageHeading } from '#components/layout/page-heading.tsx'
import { SiteLayout } from '#components/layout/site-layout.tsx'
import { authors } from '#lib/content/posts/posts.ts'
import { createMetadata } from '#lib/site/metadata.ts'
import { pages } from '#lib/site/pages.ts'

export const metadata = createMetadata(pages.authors)

export default async function AuthorsPage() {
  const links = (await authors()).map(({ name, path, posts }) => ({ name, path, posts: posts.length }))
  return (
    <SiteLayout section="Blog" page={pages.authors}>
      <PageHeading title="Authors" lead="Everyone who has written for this blog." />
      <CountedLinks links={links} empty="No posts yet." />
    </SiteLayout>
  )
}
