import { TitledPage } from '#components/layout/site-layout.tsx'
import { plugins, rules } from '#lib/content/catalogue.ts'
import { createMetadata } from '#lib/site/metadata.ts'
import { pages } from '#lib/site/pages.ts'

export const metadata = createMetadata(pages.catalogue)

export default async function CataloguePage() {
  return (
    <TitledPage section="Community" {...pages.catalogue} file="plugins.yaml">
      {[...(await plugins()).plugins, ...(await rules()).rules].map(({ name, path }) => (
        <p key={path} id={path.split('#')[1]}>
          {name}
        </p>
      ))}
    </TitledPage>
  )
}
