import { fixedPage } from '#app/fixed-route.tsx'
import { AdoptersByName, AdoptersByYear } from '#components/community/adopters.tsx'
import { ExternalLink } from '#components/layout/parts.tsx'
import { TitledPage } from '#components/layout/site-layout.tsx'
import { adopters } from '#lib/content/catalogue.ts'
import { sources } from '#lib/site/identity.ts'
import { createMetadata } from '#lib/site/metadata.ts'
import { pages } from '#lib/site/pages.ts'
import { count } from '#lib/text/message-format.ts'

export const metadata = createMetadata(pages.adopters)

export default fixedPage(pages.adopters, async () => {
  const { adopters: all, years, asOf } = await adopters()
  const lead = (
    <>
      {count(all.length, 'organisation')} say in the project’s list that they use Falco. Each date
      is that of the first listing.
      <span className="buttons">
        <ExternalLink url={sources.adopters.url}>Add yours</ExternalLink>
      </span>
    </>
  )
  return (
    <TitledPage
      section="Community"
      {...pages.adopters}
      lead={lead}
      facts={{ date: asOf, from: sources.adopters }}
    >
      <AdoptersByYear years={years} />
      <AdoptersByName adopters={all} />
    </TitledPage>
  )
})
