import { pageRoute } from '#app/page-route.tsx'
import { ListingPage } from '#components/blog/listing-pages.tsx'
import { Link } from '#components/layout/parts.tsx'
import type { PostsOfName } from '#lib/content/posts.ts'
import { paginate, segmentsOf, titleOfPage } from '#lib/site/pagination.ts'
import { NO_PAGE } from '#lib/site/routes.ts'
import { nameSlug } from '#lib/text/slug.ts'

type ListingRoute = {
  lists: () => Promise<readonly PostsOfName[]>
  pathOf: (name: string) => string
  titleOf: (name: string) => string
  descriptionOf: (name: string) => string
  eyebrow?: string
  all: { title: string; path: string }
}

type Params = { name: string; page?: string[] }

export function listingRoute({
  lists,
  pathOf,
  titleOf,
  descriptionOf,
  eyebrow,
  all,
}: ListingRoute) {
  return pageRoute({
    standIn: { name: NO_PAGE, page: [] } satisfies Params as Params,
    items: async () =>
      (await lists()).flatMap(({ name, path, posts }) =>
        paginate(path, posts).map((page) => ({ name, total: posts.length, page })),
      ),
    paramsOf: ({ name, page }): Params => ({ name: nameSlug(name), page: segmentsOf(page) }),
    pathOf: ({ name, page = [] }) =>
      [pathOf(name), ...page.map((segment) => `${segment}/`)].join(''),
    facts: ({ name, page }) => ({
      title: titleOfPage(titleOf(name), page),
      description: descriptionOf(name),
      feed: page.newer ? undefined : titleOf(name),
    }),
    props: async (listing) => listing,
    show: ({ name, total, page }) => (
      <ListingPage
        title={titleOf(name)}
        eyebrow={eyebrow}
        total={total}
        all={<Link to={all.path}>{all.title}</Link>}
        page={page}
        hasFeed
      />
    ),
  })
}
