import { pageRoute } from '#app/page-route.tsx'
import { FalcoReleasePage } from '#components/releases/falco-release.tsx'
import { bundles } from '#lib/content/compatibility.ts'
import { falcoReleaseData } from '#lib/content/pages/page-data.ts'
import { routes } from '#lib/site/routes.ts'

const route = pageRoute('/releases/[version]/', {
  items: async () => (await bundles()).bundles,
  path: ({ falco }) => routes.falcoRelease(falco),
  metadata: ({ falco }) => ({
    title: `Falco ${falco}`,
    description: `What Falco ${falco} comes with, which rules load in it, and what to change before an upgrade.`,
    hasMarkdown: true,
  }),
  props: falcoReleaseData,
  show: (data) => <FalcoReleasePage {...data} />,
})

export const { generateStaticParams, generateMetadata } = route
export default route.Page
