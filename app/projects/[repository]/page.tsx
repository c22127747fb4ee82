import type { Metadata } from 'next'
import { movedMetadata, movedOrNotFound } from '#app/moved.tsx'
import { StructuredData } from '#components/layout/structured-data.tsx'
import { ProjectPage } from '#components/projects/project-page.tsx'
import { figures } from '#lib/content/community.ts'
import { isLastGood } from '#lib/content/findings.ts'
import { carriersOf, needsHelp } from '#lib/content/maintenance/carriers.ts'
import { staticParams } from '#lib/content/pages/static-params.ts'
import { postsMentioningProject } from '#lib/content/posts/mentions.ts'
import { releasesOfProject } from '#lib/content/project-releases.ts'
import { moves, projects } from '#lib/content/projects.ts'
import { htmlOf } from '#lib/content/read-index.ts'
import { renderHtml } from '#lib/content/render.ts'
import { imageOfProject } from '#lib/content/sharing.ts'
import type { Project } from '#lib/content/types.ts'
import { href } from '#lib/site/identity.ts'
import { createMetadata } from '#lib/site/metadata.ts'
import { NO_PAGE, routes } from '#lib/site/routes.ts'
import { projectData } from '#lib/site/structured-data.ts'
import { byCodeUnit } from '#lib/text/collation.ts'

type Props = { params: Promise<{ repository: string }> }

async function findProject({ params }: Props) {
  const { repository } = await params
  return { repository, project: (await projects()).find(({ slug }) => slug === repository) }
}

export async function generateStaticParams() {
  return staticParams({ repository: NO_PAGE }, async () =>
    (await projects()).map((project) => ({
      params: { repository: project.slug },
      path: routes.project(project.name),
      props: () => projectProps(project),
    })),
  )
}

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

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { repository, project } = await findProject(props)
  if (!project) return movedMetadata(routes.project(repository))
  const { name, description } = project
  return createMetadata({
    title: name,
    description,
    path: routes.project(name),
    feed: name,
    hasMarkdown: true,
    image: imageOfProject(project),
  })
}

export default async function ProjectRoute(props: Props) {
  const { repository, project } = await findProject(props)
  if (!project) return movedOrNotFound(routes.project(repository))
  const shown = await projectProps(project)
  return (
    <>
      <StructuredData things={projectData(project, shown.image)} />
      <ProjectPage {...shown} />
    </>
  )
}
