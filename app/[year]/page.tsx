import { pageRoute } from '#app/page-route.tsx'
import { YearPage } from '#components/years/year-page.tsx'
import { imageOfYear } from '#lib/content/pages/open-graph.ts'
import { yearData } from '#lib/content/pages/structured-data.ts'
import { yearsInReview } from '#lib/content/years/years.ts'

const route = pageRoute('/[year]/', {
  items: yearsInReview,
  metadata: (review) => ({
    title: review.title,
    description: `Falco and its community in ${review.year}, in numbers: posts, releases, maintainers, companies and projects.`,
    image: imageOfYear(review),
  }),
  structuredData: yearData,
  show: YearPage,
})

export const { generateStaticParams, generateMetadata } = route
export default route.Page
