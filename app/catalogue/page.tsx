import { fixedPage } from '#app/page-route.tsx'
import {
  choices,
  FilterSelect,
  PluginList,
  RuleList,
} from '#components/catalogue/catalogue-lists.tsx'
import { Chart } from '#components/charts/chart.tsx'
import { ClientScript, Link, List, Section, Table } from '#components/layout/parts.tsx'
import { TitledPage } from '#components/layout/site-layout.tsx'
import { tacticsInWords } from '#lib/charts/chart-titles.ts'
import { attackMatrix, falcoRules, outputs, plugins, ruleFacets } from '#lib/content/catalogue.ts'
import { oldestList } from '#lib/site/dates.ts'
import { sources } from '#lib/site/identity.ts'
import { pages } from '#lib/site/pages.ts'
import { count, formatList } from '#lib/text/message-format.ts'

export const { metadata } = pages.catalogue

export default fixedPage(pages.catalogue, async () => {
  const watched = await plugins()
  const detected = await falcoRules()
  const sent = await outputs()
  const facts = oldestList([
    { date: watched.asOf, from: sources.plugins },
    { date: detected.asOf, from: sources.rules },
    { date: sent.asOf, from: sources.outputs },
  ])
  const { rules } = detected
  const rows = await attackMatrix()
  const maturities = [...new Set(rules.map(({ maturity }) => maturity))]
  const counts = [
    count(watched.plugins.length, 'plugin'),
    count(rules.length, 'rule'),
    count(sent.outputs.length, 'output'),
  ]
  return (
    <TitledPage
      section="Community"
      {...pages.catalogue}
      lead={`What Falco can watch, what it detects, and where alerts can go: ${formatList(counts)}.`}
      facts={facts}
    >
      <search className="filter facets" aria-label="Filter">
        <label>
          Words
          <input className="field" type="search" />
        </label>
        {(await ruleFacets()).map(([facet, values]) => (
          <FilterSelect key={facet} label={facet} values={values} all="any" />
        ))}
        <output>{watched.plugins.length + rules.length + sent.outputs.length} shown</output>
        <ClientScript name="filter" />
      </search>
      {rules.length > 0 && (
        <Chart id="page:attack" title={tacticsInWords(rows)}>
          <Table
            className="attack"
            style={{ '--maturities': maturities.length } as React.CSSProperties}
            aria-labelledby="page:attack"
            columns={['Tactic', ...maturities, 'Techniques']}
            rows={rows}
          >
            {({ tactic, rules, techniques }) => (
              <tr>
                <th scope="row">{tactic}</th>
                {maturities.map((maturity) => {
                  const number = rules.filter((rule) => rule.maturity === maturity).length
                  return (
                    <td key={maturity} style={{ '--share': number } as React.CSSProperties}>
                      {number}
                    </td>
                  )
                })}
                <td>
                  <List
                    items={techniques}
                    className="flex flex-wrap gap-x-4 gap-y-1"
                    item="min-h-6"
                  >
                    {({ technique, url, rules }) => (
                      <>
                        {url ? <Link to={url}>{technique}</Link> : 'no technique'}
                        {rules.length > 1 && ` × ${rules.length}`}
                      </>
                    )}
                  </List>
                </td>
              </tr>
            )}
          </Table>
        </Chart>
      )}
      <Section className="group section" heading="mb-4" title="Rules">
        <RuleList rules={rules} />
      </Section>
      <Section className="group section" heading="mb-4" title="Plugins">
        <PluginList plugins={watched.plugins} />
      </Section>
      <Section className="group section" heading="mb-4" title="Outputs of falcosidekick">
        <div className="entries">
          {sent.groups.map(({ category, outputs }) => (
            <section key={category} className="group">
              <h3>{category}</h3>
              <ul className="flex flex-wrap gap-x-5 gap-y-1">
                {outputs.map(({ name, url }) => (
                  <li key={name} className="min-h-6" data-is={choices([category])}>
                    <Link to={url}>{name}</Link>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      </Section>
    </TitledPage>
  )
})
