import { pageRoute } from '#app/page-route.tsx'
import { StructuredData } from '#components/layout/structured-data.tsx'
import { MaintainerPage } from '#components/people/maintainer-page.tsx'
import { figures } from '#lib/content/community.ts'
import { isLastGood } from '#lib/content/findings.ts'
import { maintainers } from '#lib/content/maintainers.ts'
import { postsMentioningPerson } from '#lib/content/posts/mentions.ts'
import { publishedPosts } from '#lib/content/posts/posts.ts'
import { projectFinder } from '#lib/content/projects.ts'
import { htmlOf } from '#lib/content/read-index.ts'
import { renderHtml } from '#lib/content/render.ts'
import { imageOfPerson } from '#lib/content/sharing.ts'
import { personData } from '#lib/content/structured-data.ts'
import type { Maintainer, Place } from '#lib/content/types.ts'
import { href } from '#lib/site/identity.ts'
import { NO_PAGE, routes } from '#lib/site/routes.ts'

const { Page, ...route } = pageRoute({
  standIn: { handle: NO_PAGE },
  items: maintainers,
  paramsOf: ({ handle }) => ({ handle: handle.toLowerCase() }),
  pathOf: ({ handle }) => routes.maintainer(handle),
  facts: async (person) => ({
    title: person.name,
    description: `${person.name} (@${person.handle}) ${person.until ? 'was' : 'is'} a maintainer in the Falco project: what they maintain, since when, and where they are mentioned.`,
    feed: person.name,
    hasMarkdown: true,
    image: await imageOfPerson(person),
  }),
  props: personProps,
  show: (props) => (
    <>
      <StructuredData things={personData(props.person, props.image)} />
      <MaintainerPage {...props} />
    </>
  ),
})

export const { generateStaticParams, generateMetadata } = route
export default Page

async function personProps(person: Maintainer) {
  const [findProject, posts] = [await projectFinder(), await publishedPosts()]
  const withProject = (place: Place) => ({ ...place, project: findProject(place.repository) })
  const written = posts.filter(({ authors }) => authors.some(({ maintainer }) => maintainer === person.handle))
  return {
    person,
    image: await imageOfPerson(person),
    projects: person.projects.map(withProject),
    formerProjects: person.formerProjects.map(withProject),
    biography: await renderHtml(await htmlOf(person.file), person.file, href),
    written,
    mentionedIn: (await postsMentioningPerson(person.handle)).filter(
      ({ slug }) => !written.some((own) => own.slug === slug),
    ),
    asOf: (await figures())?.asOf,
    isLastGood: await isLastGood(person.file),
  }
}
