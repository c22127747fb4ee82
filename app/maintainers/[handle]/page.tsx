import { pageRoute } from '#app/page-route.tsx'
import { MaintainerPage } from '#components/people/maintainer-page.tsx'
import { hasFeed } from '#lib/content/files/feeds.ts'
import { imageOfPerson } from '#lib/content/pages/open-graph.ts'
import { maintainerPageData } from '#lib/content/pages/page-data.ts'
import { personData } from '#lib/content/pages/structured-data.ts'
import { maintainers } from '#lib/content/projects/maintainers.ts'

const route = pageRoute('/maintainers/[handle]/', {
  items: maintainers,
  metadata: async (person) => ({
    title: person.name,
    description: `${person.name} (@${person.handle}) ${person.until ? 'was' : 'is'} a maintainer in the Falco project: what they maintain, since when, and where they are mentioned.`,
    feed: (await hasFeed(person.path)) ? person.name : undefined,
    image: imageOfPerson(person),
  }),
  structuredData: personData,
  show: async (person) => <MaintainerPage {...(await maintainerPageData(person))} />,
})

export const { generateStaticParams, generateMetadata } = route
export default route.Page
