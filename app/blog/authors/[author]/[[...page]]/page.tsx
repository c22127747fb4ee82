import type { Metadata } from 'next'
import { movedMetadata, movedOrNotFound } from '#app/moved.tsx'
import { ListingPage } from '#components/blog/listing-page.tsx'
import { staticParams } from '#lib/content/pages/static-params.ts'
import { findListing, listingPages, listingsOf } from '#lib/content/posts/listings.ts'
import { authors } from '#lib/content/posts/posts.ts'
import { href } from '#lib/site/identity.ts'
import { createMetadata } from '#lib/site/metadata.ts'
import { titleOfPage } from '#lib/site/pagination.ts'
import { NO_PAGE, routes } from '#lib/site/routes.ts'

type Props = { params: Promise<{ author: string; page?: string[] }> }

/** The pages of all authors but maintainers, who have their posts on their own pages. */
const listings = async () => listingsOf((await authors()).filter(({ maintainer }) => !maintainer))

async function findPage({ params }: Props) {
  const { author, page } = await params
  return findListing(await listings(), routes.author(decodeURIComponent(author)), page)
}

export async function generateStaticParams() {
  return staticParams({ author: NO_PAGE, page: [] as string[] }, async () =>
    listingPages(await listings()).map(({ slug, segments, ...page }) => ({
      params: { author: slug, page: segments },
      ...page,
    })),
  )
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { path, found } = await findPage(props)
  if (!found) return movedMetadata(path)
  const { name, page } = found
  return createMetadata({
    title: titleOfPage(name, page),
    description: `Posts by ${name} on the blog of the Falco community.`,
    path,
    feed: page.newer ? undefined : name,
  })
}

export default async function AuthorPage(props: Props) {
  const { path, found } = await findPage(props)
  if (!found) return movedOrNotFound(path)
  const { name, ...listing } = found
  const all = <a href={href(routes.authors())}>All authors</a>
  return <ListingPage eyebrow="Author" title={name} all={all} {...listing} />
}
