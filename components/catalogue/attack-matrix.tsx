import { Chart } from '#components/charts/chart.tsx'
import { ExternalLink, List, Table } from '#components/layout/parts.tsx'
import { tacticsInWords } from '#lib/charts/catalogue-words.ts'
import type { Rule, TacticRow } from '#lib/content/catalogue.ts'

type AttackMatrixProps = {
  rows: readonly TacticRow[]
  maturities: readonly Rule['maturity'][]
}

export function AttackMatrix({ rows, maturities }: AttackMatrixProps) {
  return (
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
              <List items={techniques} className="flex flex-wrap gap-x-4 gap-y-1" item="min-h-6">
                {({ technique, url, rules }) => (
                  <>
                    {url ? <ExternalLink url={url}>{technique}</ExternalLink> : 'no technique'}
                    {rules.length > 1 && ` × ${rules.length}`}
                  </>
                )}
              </List>
            </td>
          </tr>
        )}
      </Table>
    </Chart>
  )
}
