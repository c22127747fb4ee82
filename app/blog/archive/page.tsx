import { ArchivePage } from '#components/blog/archive-page.tsx'
import { postsByMonth, postsByYear } from '#lib/content/posts/posts.ts'
import { createMetadata } from '#lib/site/metadata.ts'
import { routes } from '#lib/site/routes.ts'

export const metadata = createMetadata({
  title: 'Archive',
  description: 'Every post of the Falco community by year and month.',
  path: routes.archive(),
})

export default async function Archive() {
  return <ArchivePage years={await postsByYear()} months={await postsByMonth()} />
}
