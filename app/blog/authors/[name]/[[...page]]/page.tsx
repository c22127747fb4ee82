import { listingRoute } from '#app/blog/listing-route.tsx'
import { otherAuthors } from '#lib/content/posts.ts'
import { routes } from '#lib/site/routes.ts'

const route = listingRoute({
  lists: otherAuthors,
  pathOf: routes.author,
  titleOf: (name) => name,
  descriptionOf: (name) => `Posts by ${name} on the blog of the Falco community.`,
  eyebrow: 'Author',
  all: { title: 'All authors', path: routes.authors() },
})

export const { generateStaticParams, generateMetadata } = route
export default route.Page
