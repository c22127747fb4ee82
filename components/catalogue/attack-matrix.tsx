import { Chart } from '#components/charts/chart.tsx'
import { ExternalLink, List, Table } from '#components/layout/parts.tsx'
import { StatusGlyph } from '#components/projects/status.tsx'
import { tacticsInWords } from '#lib/charts/catalogue-words.ts'
import type { Rule, TacticRow } from '#lib/content/catalogue.ts'

type AttackMatrixProps = {
  rows: readonly TacticRow[]
  /** Those that rules have. */
  maturities: readonly Rule['maturity'][]
}

/** Tactics of ATT&CK with their number of rules by maturity, and their techniques. */
export function AttackMatrix({ rows, maturities }: AttackMatrixProps) {
  const columns = maturities.map((maturity) => ({
    children: (
      <span className="whitespace-nowrap">
        <StatusGlyph sign={maturity} /> {maturity}
      </span>
    ),
  }))
  const numberOf = ({ rules }: TacticRow, maturity: Rule['maturity']) =>
    rules.filter((rule) => rule.maturity === maturity).length
  return (
    <Chart id="page:attack" title={tacticsInWords(rows)}>
      <Table
        className="attack"
        style={{ '--maturities': maturities.length } as React.CSSProperties}
        aria-labelledby="page:attack"
        columns={['Tactic', ...columns, 'Techniques']}
        rows={rows}
      >
        {(row) => (
          <tr>
            <th scope="row">{row.tactic}</th>
            {maturities.map((maturity) => {
              const number = numberOf(row, maturity)
              return (
                <td key={maturity} data-share={Math.min(4, Math.ceil(number / 3))}>
                  {number}
                </td>
              )
            })}
            <td>
              <List items={row.techniques} className="flex flex-wrap gap-x-4">
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
