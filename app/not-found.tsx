import { Link } from '#components/layout/elements.tsx'
import { SearchForm, TitledPage } from '#components/layout/site-layout.tsx'
import { startPage } from '#lib/content/community.ts'
import { releases } from '#lib/content/releases/releases.ts'
import { site } from '#lib/site/identity.ts'
import { createMetadata } from '#lib/site/metadata.ts'
import { routes } from '#lib/site/routes.ts'

export const metadata = createMetadata({
  title: 'Not found',
  description: 'There is no page at this address.',
})

export default async function NotFound() {
  const [newest] = (await releases()).releases
  return (
    <TitledPage
      eyebrow="404"
      title="There is no page at this address"
      lead="It may have moved, or may never have existed. Search for it, or go on from here."
      inBand={
        <>
          <SearchForm label="Whole site" className="large mt-6 max-w-[48rem]" />
          <p className="buttons">
            {(await startPage()) && <Link to={routes.start()}>Start here</Link>}
            {newest && <Link to={newest.address}>Falco {newest.version}</Link>}
            <Link to={site.chat}>Ask in #falco on Slack</Link>
          </p>
        </>
      }
    />
  )
}
