import { pageRoute } from '#app/page-route.tsx'
import { BlogPage } from '#components/blog/listing-pages.tsx'
import { publishedPosts } from '#lib/content/posts.ts'
import { paginate, titleOfPage } from '#lib/site/pagination.ts'
import { NO_PAGE, routes } from '#lib/site/routes.ts'

const route = pageRoute({
  standIn: { page: NO_PAGE },
  items: async () => paginate(routes.blog(), await publishedPosts()).slice(0, -1),
  paramsOf: ({ number }) => ({ page: String(number) }),
  pathOf: ({ page }) => routes.pageOfList(routes.blog(), page),
  facts: (page) => ({
    title: titleOfPage('Blog', page),
    description: 'Earlier posts on the Falco project.',
  }),
  props: async (page) => page,
  show: (page) => <BlogPage page={page} />,
})

export const { generateStaticParams, generateMetadata } = route
export default route.Page
