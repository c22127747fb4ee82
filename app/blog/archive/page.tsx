import { fixedPage } from '#app/fixed-route.tsx'
import { MonthTable } from '#components/blog/overviews.tsx'
import { TitledPage } from '#components/layout/site-layout.tsx'
import { postsByMonth, postsByYear, publishedPosts } from '#lib/content/posts.ts'
import { formatMonth } from '#lib/site/dates.ts'
import { createMetadata } from '#lib/site/metadata.ts'
import { pages } from '#lib/site/pages.ts'
import { count } from '#lib/text/message-format.ts'

export const metadata = createMetadata(pages.archive)

export default fixedPage(pages.archive, async () => {
  const years = await postsByYear()
  const months = await postsByMonth()
  const first = months.at(-1)
  const lead = first
    ? `${count((await publishedPosts()).length, 'post')} since ${formatMonth(first.name)}.`
    : 'No posts yet.'
  return (
    <TitledPage section="Blog" {...pages.archive} lead={lead}>
      {years.length > 0 && <MonthTable years={years} months={months} />}
    </TitledPage>
  )
})
