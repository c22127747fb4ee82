import { MonthTable } from '#components/blog/month-table.tsx'
import { TitledPage } from '#components/layout/titled-page.tsx'
import { postsByMonth, postsByYear, publishedPosts } from '#lib/content/posts/posts.ts'
import { formatMonth } from '#lib/site/dates.ts'
import { createMetadata } from '#lib/site/metadata.ts'
import { routes } from '#lib/site/routes.ts'
import { count } from '#lib/text/message-format.ts'

const page = { title: 'Archive', path: routes.archive() }

export const metadata = createMetadata({ ...page, description: 'Every post of the Falco community by year and month.' })

export default async function Archive() {
  const [years, months] = [await postsByYear(), await postsByMonth()]
  const first = months.at(-1)
  const lead = first
    ? `${count((await publishedPosts()).length, 'post')} since ${formatMonth(first.name)}.`
    : 'No post yet.'
  return (
    <TitledPage section="Blog" {...page} lead={lead}>
      {years.length > 0 && <MonthTable years={years} months={months} />}
    </TitledPage>
  )
}
