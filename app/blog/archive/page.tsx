import { ArchivePage } from '#components/blog/archive-page.tsx'
import { postsByMonth, postsByYear } from '#lib/content/posts/posts.ts'
import { createMetadata } from '#lib/site/metadata.ts'
import { pages } from '#lib/site/pages.ts'

export const metadata = createMetadata(pages.archive)

export default async function Archive() {
  return <ArchivePage years={await postsByYear()} months={await postsByMonth()} />
}
