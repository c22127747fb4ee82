import { CountedLinks } from '#components/counted-links.tsx'
import { Heading } from '#components/heading.tsx'
import { Page } from '#components/page.tsx'
import { tags } from '#lib/content/posts.ts'
import { createMetadata } from '#lib/site/metadata.ts'
import { routes } from '#lib/site/routes.ts'

export const metadata = createMetadata({
  title: 'Tags',
  description: 'What the posts of the Falco community are about, by tag.',
  path: routes.tags(),
})

export default async function TagsPage() {
  const links = (await tags()).map(({ name, posts }) => ({
    name: `#${name}`,
    path: routes.tag(name),
    posts: posts.length,
  }))
  return (
    <Page section="Blog">
      <Heading title="Tags" lead="What posts are about." />
      <CountedLinks links={links} empty="No post has a tag yet." />
    </Page>
  )
}
