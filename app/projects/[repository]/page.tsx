import { pageRoute } from '#app/page-route.tsx'
import { StructuredData } from '#components/layout/structured-data.tsx'
import { ProjectPage } from '#components/projects/project-page.tsx'
import { figures } from '#lib/content/community.ts'
import { isLastGood } from '#lib/content/findings.ts'
import { carriersOf, needsHelp } from '#lib/content/maintenance.ts'
import { postsMentioningProject } from '#lib/content/posts/mentions.ts'
import { releasesOfProject } from '#lib/content/project-releases.ts'
import { moves, projects } from '#lib/content/projects.ts'
import { htmlOf } from '#lib/content/read-index.ts'
import { renderHtml } from '#lib/content/render.ts'
import { imageOfProject } from '#lib/content/sharing.ts'
import { projectData } from '#lib/content/structured-data.ts'
import type { Project } from '#lib/content/types.ts'
import { href } from '#lib/site/identity.ts'
import { NO_PAGE, routes } from '#lib/site/routes.ts'
import { byCodeUnit } from '#lib/text/collation.ts'

const { Page, ...route } = pageRoute({
  standIn: { repository: NO_PAGE },
  items: projects,
  paramsOf: ({ slug }) => ({ repository: slug }),
  pathOf: ({ repository }) => routes.project(repository),
  facts: (project) => ({
    title: project.name,
    description: project.description,
    feed: project.name,
    hasMarkdown: true,
    image: imageOfProject(project),
  }),
  props: projectProps,
  show: (props) => (
    <>
      <StructuredData things={projectData(props.project, props.image)} />
      <ProjectPage {...props} />
    </>
  ),
})

export const { generateStaticParams, generateMetadata } = route
export default Page

async function projectProps(project: Project) {
  const released = await releasesOfProject(project.name)
  const days = [(await figures())?.asOf, ...released.map(({ asOf }) => asOf)].filter((day) => day !== undefined)
  return {
    project,
    image: imageOfProject(project),
    text: await renderHtml(await htmlOf(project.file), project.file, href),
    mentionedIn: await postsMentioningProject(project.name),
    moves: (await moves()).filter((move) => move.project === project.name),
    asOf: days.sort(byCodeUnit)[0],
    isLastGood: await isLastGood(project.file),
    helpCarriers: needsHelp(project) ? carriersOf(project).length : undefined,
    released,
  }
}
