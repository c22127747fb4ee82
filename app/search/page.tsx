import { TitledPage } from '#components/layout/titled-page.tsx'
import { SearchPage } from '#components/search/search-page.tsx'
import { postsByYear } from '#lib/content/posts/posts.ts'
import { clientScripts } from '#lib/site/client-scripts.ts'
import { createMetadata } from '#lib/site/metadata.ts'
import { routes } from '#lib/site/routes.ts'

const page = { title: 'Search', path: routes.search() }

export const metadata = createMetadata({
  ...page,
  description: 'Search the posts, projects, people, releases and years of the Falco community.',
  isHidden: true,
})

export default async function Search() {
  const { search } = await clientScripts()
  return (
    <TitledPage {...page}>
      <SearchPage
        years={await postsByYear()}
        script={process.env.NODE_ENV === 'development' ? undefined : search.name}
      />
    </TitledPage>
  )
}
