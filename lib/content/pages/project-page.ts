import { figures } from '#lib/content/community.ts'
import { isLastGood } from '#lib/content/findings.ts'
import { carriersOf, needsHelp } from '#lib/content/maintenance.ts'
import { postsMentioningProject } from '#lib/content/posts/mentions.ts'
import { releasesOfProject } from '#lib/content/project-releases.ts'
import { moves } from '#lib/content/projects.ts'
import { htmlOf } from '#lib/content/read-index.ts'
import { renderHtml } from '#lib/content/render.ts'
import { imageOfProject } from '#lib/content/sharing.ts'
import type { Project } from '#lib/content/types.ts'
import { href } from '#lib/site/identity.ts'
import { byCodeUnit } from '#lib/text/collation.ts'

/** All that the page of a project shows. */
export async function projectPageData(project: Project) {
  const released = await releasesOfProject(project.name)
  const days = [(await figures())?.asOf, ...released.map(({ asOf }) => asOf)].filter((day) => day !== undefined)
  return {
    project,
    image: imageOfProject(project),
    text: await renderHtml(await htmlOf(project.file), project.file, href),
    mentionedIn: await postsMentioningProject(project.name),
    moves: (await moves()).filter((move) => move.project === project.name),
    /** The day that the oldest of the facts was true. */
    asOf: days.sort(byCodeUnit)[0],
    isLastGood: await isLastGood(project.file),
    /** Number of the people that it depends on, where help is needed. */
    helpCarriers: needsHelp(project) ? carriersOf(project).length : undefined,
    /** What it releases, each part for itself. */
    released,
  }
}
