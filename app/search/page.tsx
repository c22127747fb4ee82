import { fixedPage } from '#app/fixed-route.tsx'
import { TitledPage } from '#components/layout/site-layout.tsx'
import { SearchPage } from '#components/search/search-page.tsx'
import { postsByYear } from '#lib/content/posts.ts'
import { clientScripts } from '#lib/site/client-scripts.ts'
import { isDevelopment } from '#lib/site/env.ts'
import { createMetadata } from '#lib/site/metadata.ts'
import { pages } from '#lib/site/pages.ts'

export const metadata = createMetadata(pages.search)

export default fixedPage(pages.search, async () => {
  const { search } = await clientScripts()
  return (
    <TitledPage {...pages.search}>
      <SearchPage years={await postsByYear()} script={isDevelopment() ? undefined : search.name} />
    </TitledPage>
  )
})
