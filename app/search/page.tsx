import { PageHeading } from '#components/layout/page-heading.tsx'
import { SiteLayout } from '#components/layout/site-layout.tsx'
import { SearchPage } from '#components/search/search-page.tsx'
import { postsByYear } from '#lib/content/posts/posts.ts'
import { clientScripts } from '#lib/site/client-scripts.ts'
import { createMetadata } from '#lib/site/metadata.ts'
import { routes } from '#lib/site/routes.ts'

export const metadata = createMetadata({
  title: 'Search',
  description: 'Search the posts, projects, people, releases and years of the Falco community.',
  path: routes.search(),
  isHidden: true,
})

export default async function Search() {
  const { search } = await clientScripts()
  return (
    <SiteLayout page={{ title: 'Search', path: routes.search() }}>
      <PageHeading title="Search" />
      <SearchPage
        years={await postsByYear()}
        script={process.env.NODE_ENV === 'development' ? undefined : search.name}
      />
    </SiteLayout>
  )
}
