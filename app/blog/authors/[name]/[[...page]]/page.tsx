import { listingRoute } from '#app/blog/listing-route.tsx'
import { otherAuthors } from '#lib/content/posts/posts.ts'
import { routes } from '#lib/site/routes.ts'

const route = listingRoute('/blog/authors/[name]/[[...page]]/', {
  lists: otherAuthors,
  titleOf: (name) => name,
  descriptionOf: (name) => `Posts by ${name} on the blog of the Falco community.`,
  eyebrow: 'Author',
  all: { title: 'All authors', path: routes.authors() },
})

export const { generateStaticParams, generateMetadata } = route
export default route.Page
