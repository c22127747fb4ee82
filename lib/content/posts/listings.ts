import type { PostSummary } from '#lib/content/types.ts'
import { type PageOf, paginate, segmentsOf } from '#lib/site/pagination.ts'

/** A page of the posts that have something in common: a tag, an author. */
export type Listing = {
  name: string
  /** Last part of the address of the whole list. */
  slug: string
  /** Number of all posts of the list. */
  count: number
  page: PageOf<PostSummary>
}

type List = { name: string; slug: string; path: string; posts: readonly PostSummary[] }

/** The pages of some lists, each list's oldest posts first. */
export function listingsOf(lists: readonly List[]): Listing[] {
  return lists.flatMap(({ name, slug, path, posts }) =>
    paginate(path, posts).map((page) => ({ name, slug, count: posts.length, page })),
  )
}

/** The address that a route was asked for, and the page that is there; `segments` follow the address of the list. */
export function findListing(listings: readonly Listing[], list: string, segments: readonly string[] = []) {
  const path = [list, ...segments.map((segment) => `${segment}/`)].join('')
  return { path, found: listings.find(({ page }) => page.path === path) }
}

/** What the build makes pages of: their addresses, and what follows that of the list. */
export function listingPages(listings: readonly Listing[]) {
  return listings.map((listing) => ({
    slug: listing.slug,
    segments: segmentsOf(listing.page),
    path: listing.page.path,
    props: async () => listing,
  }))
}
