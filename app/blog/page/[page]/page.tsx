import { pageRoute } from '#app/page-route.tsx'
import { BlogPage } from '#components/blog/listing-pages.tsx'
import { postsByKind, publishedPosts } from '#lib/content/posts/posts.ts'
import { paginate, titleOfPage } from '#lib/site/pagination.ts'
import { routes } from '#lib/site/routes.ts'

const route = pageRoute('/blog/page/[page]/', {
  items: async () => paginate(routes.blog(), await publishedPosts()).slice(0, -1),
  metadata: (page) => ({
    title: titleOfPage('Blog', page),
    description: 'Earlier posts on the Falco project.',
  }),
  show: async (page) => <BlogPage page={page} kinds={await postsByKind()} />,
})

export const { generateStaticParams, generateMetadata } = route
export default route.Page
