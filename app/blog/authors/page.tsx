import { CountedLinks } from '#components/counted-links.tsx'
import { Heading } from '#components/heading.tsx'
import { Page } from '#components/page.tsx'
import { authors } from '#lib/content/posts.ts'
import { createMetadata } from '#lib/site/metadata.ts'
import { routes } from '#lib/site/routes.ts'

export const metadata = createMetadata({
  title: 'Authors',
  description: 'Everyone who has written for the blog of the Falco community.',
  path: routes.authors(),
})

export default async function AuthorsPage() {
  const links = (await authors()).map(({ name, path, posts }) => ({ name, path, posts: posts.length }))
  return (
    <Page section="Blog">
      <Heading title="Authors" lead="Who has written for this blog." />
      <CountedLinks links={links} empty="Nobody has written here yet." />
    </Page>
  )
}
