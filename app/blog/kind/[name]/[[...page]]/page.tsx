import { listingRoute } from '#app/blog/listing-route.tsx'
import { postsByKind } from '#lib/content/posts/posts.ts'
import { routes } from '#lib/site/routes.ts'
import type { postKinds } from '#schema/post.ts'

const titles: Readonly<Record<string, string>> = {
  release: 'Posts about releases',
  guide: 'Guides',
  report: 'Reports',
} satisfies Record<(typeof postKinds)[number], string>

const route = listingRoute('/blog/kind/[name]/[[...page]]/', {
  lists: postsByKind,
  titleOf: (kind) => titles[kind] ?? kind,
  descriptionOf: (kind) => `${titles[kind]} on the blog of the Falco community.`,
  all: { title: 'All posts', path: routes.blog() },
  hasFeed: false,
})

export const { generateStaticParams, generateMetadata } = route
export default route.Page
