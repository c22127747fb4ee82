import { fixedPage } from '#app/fixed-route.tsx'
import { TitledPage } from '#components/layout/site-layout.tsx'
import { FitsForm, FitsTable } from '#components/releases/fits-table.tsx'
import { bundles } from '#lib/content/compatibility.ts'
import { sources } from '#lib/site/identity.ts'
import { createMetadata } from '#lib/site/metadata.ts'
import { pages } from '#lib/site/pages.ts'

export const metadata = createMetadata(pages.fits)

export default fixedPage(pages.fits, async () => {
  const { bundles: all, asOf } = await bundles()
  return (
    <TitledPage
      section="Releases"
      {...pages.fits}
      lead="Falco refuses to start with rules that need a newer engine, and with the kernel module of another major version."
      facts={{ date: asOf, from: sources.releases }}
      file="bundles.yaml"
    >
      <FitsForm bundles={all} />
      <FitsTable bundles={all} />
    </TitledPage>
  )
})
