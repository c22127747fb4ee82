import { optionalPage } from '#app/page-route.tsx'
import { PluginList, RuleList } from '#components/catalogue/catalogue-lists.tsx'
import { ClientScript, Disclosure, Link, List, Table } from '#components/layout/elements.tsx'
import { FilterSelect } from '#components/layout/filter-select.tsx'
import { TitledPage } from '#components/layout/site-layout.tsx'
import { attackMatrix, falcoRules, outputs, plugins, ruleFacets } from '#lib/content/catalogue.ts'
import { oldestList } from '#lib/site/dates.ts'
import { sources } from '#lib/site/identity.ts'
import { pages } from '#lib/site/pages.ts'

export const { metadata } = pages.catalogue

export default optionalPage(pages.catalogue, async () => {
  const watched = await plugins()
  const detected = await falcoRules()
  const sent = await outputs()
  const lastUpdated = oldestList([
    { date: watched.asOf, from: sources.plugins },
    { date: detected.asOf, from: sources.rules },
    { date: sent.asOf, from: sources.outputs },
  ])
  const { rules } = detected
  const rows = await attackMatrix()
  const lists = [
    { id: 'rules', noun: 'Rule', number: rules.length },
    { id: 'plugins', noun: 'Plugin', number: watched.plugins.length },
    { id: 'outputs', noun: 'Output', number: sent.outputs.length },
  ].filter(({ number }) => number > 0)
  return (
    <TitledPage section="Community" {...pages.catalogue} lastUpdated={lastUpdated}>
      <nav className="tabs" aria-label="Parts of the catalogue">
        {lists.map(({ id, noun, number }) => (
          <a key={id} href={`#page:${id}`}>
            <b data-number-of={`page:${id}`}>{number}</b> {number === 1 ? noun : `${noun}s`}
          </a>
        ))}
      </nav>
      <search className="find filter" aria-label="Filter">
        <input
          className="field"
          type="search"
          aria-label="Search rules, plugins and outputs"
          placeholder="Search: shell, T1059, kafka"
        />
        <output />
        {rules.length > 0 && (
          <Disclosure summary="Filters of rules">
            <div className="facets">
              {(await ruleFacets()).map(([facet, values]) => (
                <FilterSelect key={facet} label={facet} values={values} all="any" />
              ))}
            </div>
          </Disclosure>
        )}
        <ClientScript name="filter" />
      </search>
      <div className="panes">
        {rules.length > 0 && (
          <section className="pane" id="page:rules" aria-label="Rules">
            <p className="text-sm text-muted">
              Bars show priority: full is critical or above, empty is debug.
            </p>
            <RuleList rules={rules} />
            <details className="section ruled">
              <summary className="py-3">
                <h2 className="inline text-lg" id="page:attack">
                  Rules by tactic of ATT&CK
                </h2>
              </summary>
              <Tactics rows={rows} maturities={[...new Set(rules.map((rule) => rule.maturity))]} />
            </details>
          </section>
        )}
        {watched.plugins.length > 0 && (
          <section className="pane" id="page:plugins" aria-label="Plugins">
            <PluginList plugins={watched.plugins} />
          </section>
        )}
        {sent.outputs.length > 0 && (
          <section className="pane" id="page:outputs" aria-label="Outputs of falcosidekick">
            {sent.groups.map(({ category, outputs }) => (
              <section key={category} className="group">
                <h2>{category}</h2>
                <ul className="flex flex-wrap gap-x-5 gap-y-1">
                  {outputs.map(({ name, url }) => (
                    <li key={name} className="min-h-6" data-is={category}>
                      <Link to={url}>{name}</Link>
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </section>
        )}
      </div>
    </TitledPage>
  )
})

type TacticsProps = {
  rows: Awaited<ReturnType<typeof attackMatrix>>
  maturities: readonly string[]
}

function Tactics({ rows, maturities }: TacticsProps) {
  return (
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
            <List items={techniques} className="flex flex-wrap gap-x-4 gap-y-1" item="min-h-6">
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
  )
}
