import type { Metadata } from 'next'
import { movedMetadata, movedOrNotFound } from '#app/moved.tsx'
import { MonthPage } from '#components/blog/month-page.tsx'
import { staticParams } from '#lib/content/pages/static-params.ts'
import { postsByMonth } from '#lib/content/posts/lists.ts'
import { formatMonth } from '#lib/site/dates.ts'
import { createMetadata } from '#lib/site/metadata.ts'
import { NO_PAGE, routes } from '#lib/site/routes.ts'

/** The first is called as in the folder above; here it is a year. */
type Props = { params: Promise<{ slug: string; month: string }> }

async function findMonth({ params }: Props) {
  const { slug: year, month } = await params
  const wanted = `${year}-${month}`
  return { path: routes.month(wanted), found: (await postsByMonth()).find(({ month }) => month === wanted) }
}

export async function generateStaticParams() {
  return staticParams({ slug: NO_PAGE, month: NO_PAGE }, async () =>
    (await postsByMonth()).map((props) => {
      const [slug = '', month = ''] = props.month.split('-')
      return { params: { slug, month }, path: routes.month(props.month), props: async () => props }
    }),
  )
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { path, found } = await findMonth(props)
  if (!found) return movedMetadata(path)
  const month = formatMonth(found.month)
  return createMetadata({
    title: `Posts of ${month}`,
    description: `Every post of the Falco community from ${month}.`,
    path,
  })
}

export default async function Month(props: Props) {
  const { path, found } = await findMonth(props)
  return found ? <MonthPage {...found} /> : movedOrNotFound(path)
}
