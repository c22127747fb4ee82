import { CountedLinks } from '#components/blog/listing-pages.tsx'
import { TitledPage } from '#components/layout/site-layout.tsx'
import { tags } from '#lib/content/posts/posts.ts'
import { pages } from '#lib/site/pages.ts'

export const { metadata } = pages.tags

export default async function TagsPage() {
  const links = (await tags()).map((tag) => ({ ...tag, name: `#${tag.name}` }))
  return (
    <TitledPage section="Blog" {...pages.tags} lead="Posts by topic.">
      <CountedLinks links={links} kind="tag" />
    </TitledPage>
  )
}
