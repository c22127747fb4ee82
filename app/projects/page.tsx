import { fixedPage } from '#app/fixed-route.tsx'
import { TitledPage } from '#components/layout/site-layout.tsx'
import { GraphLink } from '#components/maintenance/help.tsx'
import { ProjectTable, ScopeNav } from '#components/projects/project-table.tsx'
import { StatusKey } from '#components/projects/status.tsx'
import { figures } from '#lib/content/community.ts'
import { catalogueInWords, findingOf, maintenance } from '#lib/content/maintenance.ts'
import { projectGroups } from '#lib/content/projects.ts'
import { sources } from '#lib/site/identity.ts'
import { createMetadata } from '#lib/site/metadata.ts'
import { pages } from '#lib/site/pages.ts'
import { signs, statusOf } from '#lib/site/status.ts'

export const metadata = createMetadata(pages.projects)

export default fixedPage(pages.projects, async () => {
  const groups = await projectGroups()
  const all = groups.flatMap(({ projects }) => projects)
  const shown = new Set(all.map((project) => statusOf(project).sign))
  const asOf = (await figures())?.asOf
  return (
    <TitledPage
      section="Projects"
      isIndex
      {...pages.projects}
      lead={catalogueInWords(all)}
      facts={{ date: asOf, from: sources.repositories }}
    >
      <StatusKey signs={signs.filter((sign) => shown.has(sign))} />
      <ScopeNav groups={groups} />
      {groups.map((group) => (
        <ProjectTable key={group.id} {...group} />
      ))}
      <GraphLink finding={findingOf(await maintenance())} />
    </TitledPage>
  )
})
