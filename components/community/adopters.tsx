import { Bar, Chart } from '#components/charts/chart.tsx'
import { Day, ExternalLink, List, Section } from '#components/layout/parts.tsx'
import { adoptersInWords } from '#lib/charts/catalogue-words.ts'
import type { Adopter } from '#lib/content/catalogue.ts'

type Year = { year: string; adopters: readonly Adopter[] }

export function AdoptersByYear({ years }: { years: readonly Year[] }) {
  const max = Math.max(1, ...years.map(({ adopters }) => adopters.length))
  return (
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
  )
}

export function AdoptersByName({ adopters }: { adopters: readonly Adopter[] }) {
  return (
    <Section className="section" heading="mb-4" title="By name">
      <List
        items={adopters}
        className="grid gap-x-12 text-md sm:grid-cols-2"
        item="flex flex-wrap items-baseline justify-between gap-x-4 ruled py-2"
      >
        {({ name, url, since }) => (
          <>
            <ExternalLink url={url}>{name}</ExternalLink>
            <Day className="meta text-muted" date={since} />
          </>
        )}
      </List>
    </Section>
  )
}
