import { pageRoute } from '#app/page-route.tsx'
import { ListingPage } from '#components/blog/listing-pages.tsx'
import { Link } from '#components/layout/elements.tsx'
import type { PostGroup } from '#lib/content/posts/posts.ts'
import { paginate, titleOfPage } from '#lib/site/pagination.ts'

type ListingRoute = {
  lists: () => Promise<readonly PostGroup[]>
  titleOf: (name: string) => string
  descriptionOf: (name: string) => string
  eyebrow?: string
  all: { title: string; path: string }
  hasFeed?: boolean
}

export function listingRoute(
  pattern: string,
  { lists, titleOf, descriptionOf, eyebrow, all, hasFeed = true }: ListingRoute,
) {
  return pageRoute(pattern, {
    items: async () =>
      (await lists()).flatMap(({ name, path, posts }) =>
        paginate(path, posts).map((page) => ({ ...page, name, total: posts.length })),
      ),
    metadata: ({ name, ...page }) => ({
      title: titleOfPage(titleOf(name), page),
      description: descriptionOf(name),
      feed: page.newer || !hasFeed ? undefined : titleOf(name),
    }),
    show: ({ name, total, ...page }) => (
      <ListingPage
        title={titleOf(name)}
        eyebrow={eyebrow}
        total={total}
        all={<Link to={all.path}>{all.title}</Link>}
        page={page}
        hasFeed={hasFeed}
      />
    ),
  })
}
