import { BarList, Chart } from '#components/charts/chart.tsx'
import { Link, List, Section } from '#components/layout/parts.tsx'
import { TitledPage } from '#components/layout/site-layout.tsx'
import { CompanyBar } from '#components/people/maintainer-lists.tsx'
import { onTimeInWords, trendInWords } from '#lib/charts/chart-titles.ts'
import { healthFacts } from '#lib/content/health.ts'
import { shownPages } from '#lib/content/pages/site-paths.ts'
import { pages } from '#lib/site/pages.ts'
import { routes } from '#lib/site/routes.ts'

export const { metadata } = pages.health

export default async function HealthPage() {
  const { lastUpdated, minors, people, posts, calls, few, leaders } = await healthFacts()
  const hasAdopters = (await shownPages()).some(({ path }) => path === pages.adopters.path)
  return (
    <TitledPage
      section="Community"
      {...pages.health}
      lead="What public records show about the project: releases, people, posts and calls."
      lastUpdated={lastUpdated}
    >
      <div className="mb-12 gap-x-12 lg:columns-2">
        <BarChart
          id="releases"
          title={onTimeInWords(minors)}
          rows={minors}
          source={routes.releases()}
        />
        {people && <BarChart id="people" {...people} source={routes.maintainers()} />}
        <BarChart
          id="posts"
          title={trendInWords('posts', posts)}
          rows={posts}
          source={routes.blog()}
        />
        <BarChart
          id="calls"
          title={trendInWords('calls', calls)}
          rows={calls}
          source={routes.community()}
        />
        <BarChart id="projects" {...few} source={routes.graph()} />
      </div>
      {leaders && <CompanyBar title={leaders.headline} parts={leaders.parts} />}
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

type BarChartProps = React.ComponentProps<typeof BarList> & {
  id: string
  title: string
  source: string
}

function BarChart({ id, title, rows, source }: BarChartProps) {
  if (rows.length === 0) return null
  return (
    <Chart id={`page:${id}`} title={title} className="mb-12 break-inside-avoid">
      <BarList rows={rows} />
      <Link className="mt-2 inline-block text-md" to={source}>
        Where this comes from
      </Link>
    </Chart>
  )
}
