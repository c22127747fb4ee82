import type { Metadata } from 'next'
import { movedMetadata, movedOrNotFound } from '#app/moved.tsx'
import { StructuredData } from '#components/layout/structured-data.tsx'
import { MaintainerPage } from '#components/people/maintainer-page.tsx'
import { figures } from '#lib/content/community.ts'
import { isLastGood } from '#lib/content/findings.ts'
import { maintainers } from '#lib/content/maintainers.ts'
import { staticParams } from '#lib/content/pages/static-params.ts'
import { postsMentioningPerson } from '#lib/content/posts/mentions.ts'
import { publishedPosts } from '#lib/content/posts/posts.ts'
import { projectFinder } from '#lib/content/projects.ts'
import { htmlOf } from '#lib/content/read-index.ts'
import { renderHtml } from '#lib/content/render.ts'
import { imageOfPerson } from '#lib/content/sharing.ts'
import type { Maintainer, Place } from '#lib/content/types.ts'
import { href } from '#lib/site/identity.ts'
import { createMetadata } from '#lib/site/metadata.ts'
import { NO_PAGE, routes } from '#lib/site/routes.ts'
import { personData } from '#lib/site/structured-data.ts'

type Props = { params: Promise<{ handle: string }> }

async function findPerson({ params }: Props) {
  const { handle } = await params
  return { handle, person: (await maintainers()).find((person) => person.handle.toLowerCase() === handle) }
}

export async function generateStaticParams() {
  return staticParams({ handle: NO_PAGE }, async () =>
    (await maintainers()).map((person) => ({
      params: { handle: person.handle.toLowerCase() },
      path: routes.maintainer(person.handle),
      props: () => personProps(person),
    })),
  )
}

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

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { handle, person } = await findPerson(props)
  if (!person) return movedMetadata(routes.maintainer(handle))
  const role = person.until ? 'was a maintainer' : 'is a maintainer'
  return createMetadata({
    title: person.name,
    description: `${person.name} (@${person.handle}) ${role} in the Falco project: what they maintain, since when, and where they are mentioned.`,
    path: routes.maintainer(person.handle),
    feed: person.name,
    hasMarkdown: true,
    image: await imageOfPerson(person),
  })
}

export default async function MaintainerRoute(props: Props) {
  const { handle, person } = await findPerson(props)
  if (!person) return movedOrNotFound(routes.maintainer(handle))
  const shown = await personProps(person)
  return (
    <>
      <StructuredData things={personData(person, shown.image)} />
      <MaintainerPage {...shown} />
    </>
  )
}
