import { CountedLinks } from '#components/blog/counted-links.tsx'
import { TitledPage } from '#components/layout/titled-page.tsx'
import { authors } from '#lib/content/posts/posts.ts'
import { createMetadata } from '#lib/site/metadata.ts'
import { routes } from '#lib/site/routes.ts'

const page = { title: 'Authors', path: routes.authors() }

export const metadata = createMetadata({
  ...page,
  description: 'Everyone who has written for the Falco community blog.',
})

export default async function AuthorsPage() {
  return (
    <TitledPage section="Blog" {...page} lead="Everyone who has written for this blog.">
      <CountedLinks links={await authors()} empty="No posts yet." />
    </TitledPage>
  )
}
