import { CountedLinks } from '#components/blog/counted-links.tsx'
import { PageHeading } from '#components/layout/page-heading.tsx'
import { SiteLayout } from '#components/layout/site-layout.tsx'
import { tags } from '#lib/content/posts/posts.ts'
import { createMetadata } from '#lib/site/metadata.ts'
import { pages } from '#lib/site/pages.ts'
import { routes } from '#lib/site/routes.ts'

export const metadata = createMetadata(pages.tags)

export default async function TagsPage() {
  const links = (await tags()).map(({ name, posts }) => ({
    name: `#${name}`,
    path: routes.tag(name),
    posts: posts.length,
  }))
  return (
    <SiteLayout section="Blog" page={pages.tags}>
      <PageHeading title="Tags" lead="Posts by topic." />
      <CountedLinks links={links} empty="No tags yet." kind="tag" />
    </SiteLayout>
  )
}
