import { TitledPage } from '#components/layout/site-layout.tsx'
import { adopters } from '#lib/content/catalogue.ts'
import { createMetadata } from '#lib/site/metadata.ts'
import { pages } from '#lib/site/pages.ts'

export const metadata = createMetadata(pages.adopters)

export default async function AdoptersPage() {
  return (
    <TitledPage section="Community" {...pages.adopters} file="adopters.yaml">
      {(await adopters()).adopters.map(({ name, url }) => (
        <p key={name}>
          <a href={url}>{name}</a>
        </p>
      ))}
    </TitledPage>
  )
}
