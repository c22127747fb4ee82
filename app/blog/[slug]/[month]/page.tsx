import { pageRoute } from '#app/page-route.tsx'
import { ListingPage } from '#components/blog/listing-pages.tsx'
import { Link } from '#components/layout/parts.tsx'
import { postsByMonth } from '#lib/content/posts.ts'
import { formatMonth, yearOf } from '#lib/site/dates.ts'
import { NO_PAGE, routes } from '#lib/site/routes.ts'

const route = pageRoute({
  standIn: { slug: NO_PAGE, month: NO_PAGE },
  items: postsByMonth,
  // The year's parameter is named `slug`, since Next wants one name for a level of the address.
  paramsOf: ({ name }) => ({ slug: name.slice(0, 4), month: name.slice(5) }),
  pathOf: ({ slug, month }) => routes.month(`${slug}-${month}`),
  facts: ({ name }) => ({
    title: `Posts of ${formatMonth(name)}`,
    description: `Every post of the Falco community from ${formatMonth(name)}.`,
  }),
  props: async (month) => month,
  show: ({ name, posts }) => (
    <ListingPage
      title={`Posts of ${formatMonth(name)}`}
      total={posts.length}
      all={
        <>
          <Link to={routes.year(yearOf(name))}>All of {yearOf(name)}</Link> ·{' '}
          <Link to={routes.archive()}>All months</Link>
        </>
      }
      page={{ number: 1, list: routes.month(name), path: routes.month(name), items: posts }}
    />
  ),
})

export const { generateStaticParams, generateMetadata } = route
export default route.Page
