import { listingRoute } from '#app/blog/listing-route.tsx'
import { tags } from '#lib/content/posts/posts.ts'
import { routes } from '#lib/site/routes.ts'

const route = listingRoute('/blog/tags/[name]/[[...page]]/', {
  lists: tags,
  titleOf: (name) => `#${name}`,
  descriptionOf: (name) => `Posts of the Falco community about ${name}.`,
  all: { title: 'All tags', path: routes.tags() },
})

export const { generateStaticParams, generateMetadata } = route
export default route.Page
