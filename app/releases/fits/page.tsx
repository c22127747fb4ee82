import { TitledPage } from '#components/layout/site-layout.tsx'
import { bundles } from '#lib/content/compatibility.ts'
import { createMetadata } from '#lib/site/metadata.ts'
import { pages } from '#lib/site/pages.ts'

export const metadata = createMetadata(pages.fits)

export default async function FitsPage() {
  return (
    <TitledPage section="Releases" {...pages.fits} file="bundles.yaml">
      {(await bundles()).bundles.map(({ falco, parts }) => (
        <p key={falco}>
          {falco}: {parts.map(({ name, version }) => `${name} ${version}`).join(', ')}
        </p>
      ))}
    </TitledPage>
  )
}
