import type { Metadata } from 'next'
import { movedMetadata, movedOrNotFound } from '#app/moved.tsx'
import { ListingPage } from '#components/blog/listing-page.tsx'
import { staticParams } from '#lib/content/pages/static-params.ts'
import { tags } from '#lib/content/posts/posts.ts'
import { href } from '#lib/site/identity.ts'
import { createMetadata } from '#lib/site/metadata.ts'
import { paginate, segmentsOf, titleOfPage } from '#lib/site/pagination.ts'
import { NO_PAGE, routes } from '#lib/site/routes.ts'

type Props = { params: Promise<{ tag: string; page?: string[] }> }

/** The pages of all tags. */
async function pages() {
  return (await tags()).flatMap(({ name, slug, posts }) =>
    paginate(routes.tag(name), posts).map((page) => ({ name, slug, count: posts.length, page })),
  )
}

async function findPage({ params }: Props) {
  const { tag, page = [] } = await params
  const path = [routes.tag(decodeURIComponent(tag)), ...page.map((part) => `${part}/`)].join('')
  return { path, found: (await pages()).find(({ page }) => page.path === path) }
}

export async function generateStaticParams() {
  return staticParams({ tag: NO_PAGE, page: [] as string[] }, async () =>
    (await pages()).map((props) => ({
      params: { tag: props.slug, page: segmentsOf(props.page) },
      path: props.page.path,
      props: async () => props,
    })),
  )
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { path, found } = await findPage(props)
  if (!found) return movedMetadata(path)
  const { name, page } = found
  return createMetadata({
    title: titleOfPage(`#${name}`, page),
    description: `Posts of the Falco community about ${name}.`,
    path,
    feed: page.newer ? undefined : `#${name}`,
  })
}

export default async function TagPage(props: Props) {
  const { path, found } = await findPage(props)
  if (!found) return movedOrNotFound(path)
  const { name, ...listing } = found
  return <ListingPage title={`#${name}`} all={<a href={href(routes.tags())}>All tags</a>} {...listing} />
}
