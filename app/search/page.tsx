import { PageHeading } from '#components/layout/page-heading.tsx'
import { SiteLayout } from '#components/layout/site-layout.tsx'
import { SearchPage } from '#components/search/search-page.tsx'
import { postsByYear } from '#lib/content/posts/posts.ts'
import { clientScripts } from '#lib/site/client-scripts.ts'
import { createMetadata } from '#lib/site/metadata.ts'
import { pages } from '#lib/site/pages.ts'

export const metadata = createMetadata(pages.search)

export default async function Search() {
  const { search } = await clientScripts()
  return (
    <SiteLayout page={pages.search}>
      <PageHeading title="Search" />
      <SearchPage
        years={await postsByYear()}
        script={process.env.NODE_ENV === 'development' ? undefined : search.name}
      />
    </SiteLayout>
  )
}
