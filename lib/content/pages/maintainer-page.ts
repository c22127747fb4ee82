import { figures } from '#lib/content/community.ts'
import { isLastGood } from '#lib/content/findings.ts'
import { postsMentioningPerson } from '#lib/content/posts/mentions.ts'
import { publishedPosts } from '#lib/content/posts/posts.ts'
import { projectFinder } from '#lib/content/projects.ts'
import { htmlOf } from '#lib/content/read-index.ts'
import { renderHtml } from '#lib/content/render.ts'
import { imageOfPerson } from '#lib/content/sharing.ts'
import type { Maintainer, Place } from '#lib/content/types.ts'
import { href } from '#lib/site/identity.ts'

/** All that the page of a maintainer shows. */
export async function maintainerPageData(person: Maintainer) {
  const [findProject, posts] = [await projectFinder(), await publishedPosts()]
  const withProject = (place: Place) => ({ ...place, project: findProject(place.repository) })
  const written = posts.filter(({ authors }) => authors.some(({ maintainer }) => maintainer === person.handle))
  const mentioning = await postsMentioningPerson(person.handle)
  return {
    person,
    image: await imageOfPerson(person),
    projects: person.projects.map(withProject),
    formerProjects: person.formerProjects.map(withProject),
    biography: await renderHtml(await htmlOf(person.file), person.file, href),
    written,
    mentionedIn: mentioning.filter(({ slug }) => !written.some((own) => own.slug === slug)),
    asOf: (await figures())?.asOf,
    isLastGood: await isLastGood(person.file),
  }
}
