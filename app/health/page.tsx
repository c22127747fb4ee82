import { BarList, Chart } from '#components/charts/chart.tsx'
import { Disclosure, Link, List, Section } from '#components/layout/elements.tsx'
import { TitledPage } from '#components/layout/site-layout.tsx'
import { ProjectsInNeed } from '#components/maintenance/help.tsx'
import { CompanyBar } from '#components/people/maintainer-lists.tsx'
import { healthFacts } from '#lib/content/health.ts'
import { shownPages } from '#lib/content/pages/site-paths.ts'
import { maintenance } from '#lib/content/projects/maintenance.ts'
import { pages } from '#lib/site/pages.ts'
import { routes } from '#lib/site/routes.ts'

export const { metadata } = pages.health

export default async function HealthPage() {
  const { lastUpdated, charts, leaders } = await healthFacts()
  const { onFew, onNobody, headline } = await maintenance()
  const hasAdopters = (await shownPages()).some(({ path }) => path === pages.adopters.path)
  return (
    <TitledPage
      section="Community"
      {...pages.health}
      lead="What public records show about the project: releases, people, posts and calls."
      lastUpdated={lastUpdated}
    >
      <div className="mb-12 gap-x-12 lg:columns-2">
        {charts.map(({ id, title, rows, source }) => (
          <Chart key={id} id={`page:${id}`} title={title} className="mb-12 break-inside-avoid">
            <BarList rows={rows} />
            <Link className="mt-2 inline-block text-md" to={source}>
              Where this comes from
            </Link>
          </Chart>
        ))}
      </div>
      {leaders && <CompanyBar title={leaders.headline} segments={leaders.segments} />}
      <Section className="section" heading="mb-4" id="page:help" title="Where help is wanted">
        <p className="mb-4">{headline}. The page of each says how to begin.</p>
        <ProjectsInNeed projects={onFew} />
        {onNobody.length > 0 && (
          <Disclosure summary={`No current maintainers: ${onNobody.length}`}>
            <ProjectsInNeed projects={onNobody} />
          </Disclosure>
        )}
      </Section>
      <Section className="section max-w-(--measure)" heading="mb-4" title="What records cannot say">
        <List
          items={[
            'How many people use Falco: only those who put themselves on a list are counted.',
            'How much each maintainer does: the list says who may approve changes.',
            'How fast issues and pull requests are answered: we have no data about them.',
            'What was said in calls without public minutes.',
            'Why a number rises or falls. The community call is the place to ask.',
          ]}
          className="list-disc ps-5"
          item="py-1"
        >
          {(limit) => limit}
        </List>
        <p className="buttons">
          <Link to={routes.community()}>Ask on a call</Link>
          {hasAdopters && <Link to={pages.adopters.path}>Who uses Falco</Link>}
        </p>
      </Section>
    </TitledPage>
  )
}
