import { pageRoute } from '#app/page-route.tsx'
import { ListingPage } from '#components/blog/listing-pages.tsx'
import { Link } from '#components/layout/elements.tsx'
import { postsByMonth } from '#lib/content/posts/posts.ts'
import { formatMonth, yearOf } from '#lib/site/dates.ts'
import { routes } from '#lib/site/routes.ts'

// The year's parameter is `slug`, since Next requires the name used in app/blog/[slug]/page.tsx.
const route = pageRoute('/blog/[slug]/[month]/', {
  items: postsByMonth,
  metadata: ({ name }) => ({
    title: `Posts of ${formatMonth(name)}`,
    description: `Every post of the Falco community from ${formatMonth(name)}.`,
  }),
  show: ({ name, path, posts }) => (
    <ListingPage
      title={`Posts of ${formatMonth(name)}`}
      total={posts.length}
      all={
        <>
          <Link to={routes.postsOfYear(yearOf(name))}>All of {yearOf(name)}</Link> ·{' '}
          <Link to={routes.archive()}>All months</Link>
        </>
      }
      page={{ number: 1, list: path, path, items: posts }}
    />
  ),
})

export const { generateStaticParams, generateMetadata } = route
export default route.Page
