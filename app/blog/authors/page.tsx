import { CountedLinks } from '#components/blog/counted-links.tsx'
import { PageHeading } from '#components/layout/page-heading.tsx'
import { SiteLayout } from '#components/layout/site-layout.tsx'
import { authors } from '#lib/content/posts/posts.ts'
import { createMetadata } from '#lib/site/metadata.ts'
import { routes } from '#lib/site/routes.ts'

export const metadata = createMetadata({
  title: 'Authors',
  description: 'Everyone who has written for the Falco community blog.',
  path: routes.authors(),
})

export default async function AuthorsPage() {
  const links = (await authors()).map(({ name, path, posts }) => ({ name, path, posts: posts.length }))
  return (
    <SiteLayout section="Blog" page={{ title: 'Authors', path: routes.authors() }}>
      <PageHeading title="Authors" lead="Everyone who has written for this blog." />
      <CountedLinks links={links} empty="No posts yet." />
    </SiteLayout>
  )
}
