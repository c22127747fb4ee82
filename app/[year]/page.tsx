import type { Metadata } from 'next'
import { movedMetadata, movedOrNotFound } from '#app/moved.tsx'
import { StructuredData } from '#components/layout/structured-data.tsx'
import { YearPage } from '#components/years/year-page.tsx'
import { staticParams } from '#lib/content/pages/static-params.ts'
import { titleOfYear, yearSummary } from '#lib/content/years/words.ts'
import { reviewedYears, yearInReview } from '#lib/content/years/years.ts'
import { createMetadata } from '#lib/site/metadata.ts'
import { NO_PAGE, routes } from '#lib/site/routes.ts'
import { yearData } from '#lib/site/structured-data.ts'

type Props = { params: Promise<{ year: string }> }

export async function generateStaticParams() {
  return staticParams({ year: NO_PAGE }, async () =>
    (await reviewedYears()).map((year) => ({
      params: { year },
      path: routes.review(year),
      props: () => yearInReview(year),
    })),
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { year } = await params
  const review = await yearInReview(year)
  if (!review) return movedMetadata(routes.review(year))
  return createMetadata({
    title: titleOfYear(review),
    description: `Falco and its community in ${year}, in numbers: posts, releases, maintainers, companies and projects.`,
    path: routes.review(year),
  })
}

/** In development every one-segment address arrives here; one that is not a year may be a former address. */
export default async function Year({ params }: Props) {
  const { year } = await params
  const review = await yearInReview(year)
  if (!review) return movedOrNotFound(routes.review(year))
  return (
    <>
      <StructuredData things={yearData(year, titleOfYear(review))} />
      <YearPage review={review} title={titleOfYear(review)} lead={yearSummary(review)} />
    </>
  )
}
