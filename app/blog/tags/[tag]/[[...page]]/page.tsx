import type { Metadata } from 'next'
import { movedMetadata, movedOrNotFound } from '#app/moved.tsx'
import { ListingPage } from '#components/blog/listing-page.tsx'
import { staticParams } from '#lib/content/pages/static-params.ts'
import { findListing, listingPages, listingsOf } from '#lib/content/posts/listings.ts'
import { tags } from '#lib/content/posts/posts.ts'
import { href } from '#lib/site/identity.ts'
import { createMetadata } from '#lib/site/metadata.ts'
import { titleOfPage } from '#lib/site/pagination.ts'
import { NO_PAGE, routes } from '#lib/site/routes.ts'

type Props = { params: Promise<{ tag: string; page?: string[] }> }

/** The pages of all tags. */
const listings = async () => listingsOf((await tags()).map((tag) => ({ ...tag, path: routes.tag(tag.name) })))

async function findPage({ params }: Props) {
  const { tag, page } = await params
  return findListing(await listings(), routes.tag(decodeURIComponent(tag)), page)
}

export async function generateStaticParams() {
  return staticParams({ tag: NO_PAGE, page: [] as string[] }, async () =>
    listingPages(await listings()).map(({ slug, segments, ...page }) => ({
      params: { tag: slug, page: segments },
      ...page,
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
