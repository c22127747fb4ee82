import { AsOf } from '#components/layout/as-of.tsx'
import { PageHeading } from '#components/layout/page-heading.tsx'
import { SiteLayout } from '#components/layout/site-layout.tsx'
import { GraphLink } from '#components/maintenance/graph-link.tsx'
import { FormerPeople, PeopleByCompany, PeopleByProject } from '#components/people/maintainer-lists.tsx'
import { figures, isOutOfDate } from '#lib/content/community.ts'
import { byCompany, currentMaintainers, formerMaintainers, INDEPENDENT } from '#lib/content/maintainers.ts'
import { findingOf, maintenance } from '#lib/content/maintenance/maintenance.ts'
import { projects } from '#lib/content/projects.ts'
import { createMetadata } from '#lib/site/metadata.ts'
import { routes } from '#lib/site/routes.ts'

export const metadata = createMetadata({
  title: 'Maintainers',
  description: 'Who maintains Falco and its projects today, by company and by project, and who did before.',
  path: routes.maintainers(),
})

export default async function MaintainersPage() {
  const [people, former, figureSet] = [await currentMaintainers(), await formerMaintainers(), await figures()]
  const companies = byCompany(people)
  const named = companies.filter(({ company, people: [first] }) => first?.company && company !== INDEPENDENT)
  const lookedAfter = (await projects()).filter(({ maintainers }) => maintainers.length > 0)
  return (
    <SiteLayout section="Maintainers" isIndex page={{ title: 'Maintainers', path: routes.maintainers() }}>
      <PageHeading
        title="Maintainers"
        lead={
          people.length > 0
            ? `${people.length} people from ${named.length} companies, and on their own, maintain ${lookedAfter.length} projects.`
            : 'No maintainers yet.'
        }
      />
      <AsOf
        date={figureSet?.asOf}
        isOld={await isOutOfDate(figureSet?.asOf)}
        source="evolution/maintainers.yaml"
        url="https://github.com/falcosecurity/evolution/blob/main/maintainers.yaml"
      />
      <GraphLink finding={findingOf(await maintenance())} />
      {people.length > 0 && (
        <div className="grouping">
          <fieldset className="mb-6 flex flex-wrap items-center gap-x-6 gap-y-2">
            <legend className="eyebrow float-left me-6 mb-0 py-1">Group by</legend>
            <label className="inline-flex items-center gap-2 py-1">
              <input type="radio" name="grouping" className="by-company" defaultChecked /> company
            </label>
            <label className="inline-flex items-center gap-2 py-1">
              <input type="radio" name="grouping" className="by-project" /> project
            </label>
          </fieldset>
          <PeopleByCompany groups={companies} />
          <PeopleByProject projects={lookedAfter} />
        </div>
      )}
      <FormerPeople people={former} />
    </SiteLayout>
  )
}
