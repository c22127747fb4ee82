import { pageRoute } from '#app/page-route.tsx'
import { ProjectPage } from '#components/projects/project-page.tsx'
import { hasFeed } from '#lib/content/files/feeds.ts'
import { projectPageData } from '#lib/content/pages/page-data.ts'
import { projects } from '#lib/content/projects.ts'
import { imageOfProject } from '#lib/content/sharing.ts'
import { projectData } from '#lib/content/structured-data.ts'
import { routes } from '#lib/site/routes.ts'

const route = pageRoute('/projects/[repository]/', {
  items: projects,
  path: ({ slug }) => routes.project(slug),
  metadata: async (project) => ({
    title: project.name,
    description: project.description,
    feed: (await hasFeed(routes.project(project.slug))) ? project.name : undefined,
    hasMarkdown: true,
    image: imageOfProject(project),
  }),
  props: projectPageData,
  structuredData: ({ project, image }) => projectData(project, image),
  show: ProjectPage,
})

export const { generateStaticParams, generateMetadata } = route
export default route.Page
