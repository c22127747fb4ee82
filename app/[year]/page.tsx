import { pageRoute } from '#app/page-route.tsx'
import { YearPage } from '#components/years/year-page.tsx'
import { yearData } from '#lib/content/structured-data.ts'
import { titleOfYear, yearSummary, yearsInReview } from '#lib/content/years/years.ts'
import { routes } from '#lib/site/routes.ts'

const route = pageRoute('/[year]/', {
  items: yearsInReview,
  path: ({ year }) => routes.review(year),
  metadata: (review) => ({
    title: titleOfYear(review),
    description: `Falco and its community in ${review.year}, in numbers: posts, releases, maintainers, companies and projects.`,
    hasMarkdown: true,
  }),
  props: async (review) => review,
  structuredData: (review) => yearData(review.year, titleOfYear(review)),
  show: (review) => (
    <YearPage review={review} title={titleOfYear(review)} lead={yearSummary(review)} />
  ),
})

export const { generateStaticParams, generateMetadata } = route
export default route.Page
