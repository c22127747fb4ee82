import { CountedLinks } from '#components/blog/listing-pages.tsx'
import { TitledPage } from '#components/layout/site-layout.tsx'
import { authors } from '#lib/content/posts/posts.ts'
import { pages } from '#lib/site/pages.ts'

export const { metadata } = pages.authors

export default async function AuthorsPage() {
  return (
    <TitledPage section="Blog" {...pages.authors} lead="Everyone who has written for this blog.">
      <CountedLinks links={await authors()} />
    </TitledPage>
  )
}
