import { CountedLinks } from '#components/blog/counted-links.tsx'
import { TitledPage } from '#components/layout/titled-page.tsx'
import { tags } from '#lib/content/posts/posts.ts'
import { createMetadata } from '#lib/site/metadata.ts'
import { routes } from '#lib/site/routes.ts'

const page = { title: 'Tags', path: routes.tags() }

export const metadata = createMetadata({ ...page, description: 'Posts of the Falco community by topic.' })

export default async function TagsPage() {
  const links = (await tags()).map((tag) => ({ ...tag, name: `#${tag.name}` }))
  return (
    <TitledPage section="Blog" {...page} lead="Posts by topic.">
      <CountedLinks links={links} empty="No tags yet." kind="tag" />
    </TitledPage>
  )
}
