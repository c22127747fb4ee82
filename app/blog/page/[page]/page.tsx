import type { Metadata } from 'next'
import { movedMetadata, movedOrNotFound } from '#app/moved.tsx'
import { BlogPage } from '#components/blog/blog-page.tsx'
import { staticParams } from '#lib/content/pages/static-params.ts'
import { blogPages } from '#lib/content/posts/lists.ts'
import { createMetadata } from '#lib/site/metadata.ts'
import { titleOfPage } from '#lib/site/pagination.ts'
import { NO_PAGE, routes } from '#lib/site/routes.ts'

type Props = { params: Promise<{ page: string }> }

const numbered = async () => (await blogPages()).slice(0, -1)

async function findPage({ params }: Props) {
  const path = routes.pageOfList(routes.blog(), (await params).page)
  return { path, page: (await numbered()).find((page) => page.path === path) }
}

export async function generateStaticParams() {
  return staticParams({ page: NO_PAGE }, async () =>
    (await numbered()).map((page) => ({
      params: { page: String(page.number) },
      path: page.path,
      props: async () => page,
    })),
  )
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { path, page } = await findPage(props)
  if (!page) return movedMetadata(path)
  return createMetadata({ title: titleOfPage('Blog', page), description: 'Earlier posts on the Falco project.', path })
}

export default async function EarlierPosts(props: Props) {
  const { path, page } = await findPage(props)
  return page ? <BlogPage page={page} /> : movedOrNotFound(path)
}
