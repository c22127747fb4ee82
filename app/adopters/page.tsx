import { fixedPage } from '#app/page-route.tsx'
import { Bar, Chart } from '#components/charts/chart.tsx'
import { Day, Link, List, Section } from '#components/layout/parts.tsx'
import { TitledPage } from '#components/layout/site-layout.tsx'
import { adoptersInWords } from '#lib/charts/chart-titles.ts'
import { adopters } from '#lib/content/catalogue.ts'
import { sources } from '#lib/site/identity.ts'
import { pages } from '#lib/site/pages.ts'
import { count } from '#lib/text/message-format.ts'

export const { metadata } = pages.adopters

export default fixedPage(pages.adopters, async () => {
  const { adopters: all, years, asOf } = await adopters()
  const max = Math.max(1, ...years.map(({ adopters }) => adopters.length))
  const lead = (
    <>
      {count(all.length, 'organisation')} say in the project’s list that they use Falco. Dates: when
      first listed.
      <span className="buttons">
        <Link to={sources.adopters.url}>Add yours</Link>
      </span>
    </>
  )
  return (
    <TitledPage
      section="Community"
      {...pages.adopters}
      lead={lead}
      facts={{ date: asOf, from: sources.adopters }}
    >
      <Chart id="page:years" title={adoptersInWords(years)}>
        <List items={years} item="ruled py-2 text-md">
          {({ year, adopters }) => (
            <>
              <p className="meta flex items-center gap-x-3">
                <b>{year}</b> <Bar share={adopters.length / max} />{' '}
                <span className="w-6 text-end">{adopters.length}</span>
              </p>
              <p className="text-muted">{adopters.map(({ name }) => name).join(', ')}</p>
            </>
          )}
        </List>
      </Chart>
      <Section className="section" heading="mb-4" title="By name">
        <List
          items={all}
          className="grid gap-x-12 text-md sm:grid-cols-2"
          item="flex flex-wrap items-baseline justify-between gap-x-4 ruled py-2"
        >
          {({ name, url, since }) => (
            <>
              <Link to={url}>{name}</Link>
              <Day className="meta text-muted" date={since} />
            </>
          )}
        </List>
      </Section>
    </TitledPage>
  )
})
