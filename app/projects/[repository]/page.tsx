import { pageRoute } from '#app/page-route.tsx'
import { ProjectPage } from '#components/projects/project-page.tsx'
import { hasFeed } from '#lib/content/files/feeds.ts'
import { imageOfProject } from '#lib/content/pages/open-graph.ts'
import { projectPageData } from '#lib/content/pages/page-data.ts'
import { projectData } from '#lib/content/pages/structured-data.ts'
import { projects } from '#lib/content/projects/projects.ts'

const route = pageRoute('/projects/[repository]/', {
  items: projects,
  metadata: async (project) => ({
    title: project.name,
    description: project.description,
    feed: (await hasFeed(project.path)) ? project.name : undefined,
    image: imageOfProject(project),
  }),
  structuredData: projectData,
  show: async (project) => <ProjectPage {...(await projectPageData(project))} />,
})

export const { generateStaticParams, generateMetadata } = route
export default route.Page
