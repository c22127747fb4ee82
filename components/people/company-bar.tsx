import type { CSSProperties } from 'react'
import { labelRows } from '#lib/charts/labels.ts'
import type { CompanyPart } from '#lib/content/types.ts'

/** Characters in a line of labels at 320 px and at 960 px. */
const [narrow, wide] = [34, 95]

/** All maintainers as one bar, a piece for each, by company; people without a company have hollow pieces. */
export function CompanyBar({ title, parts }: { title: string; parts: readonly CompanyPart[] }) {
  const total = parts.reduce((sum, { count }) => sum + count, 0)
  let before = 0
  const places = parts.map(({ name, count, isCompany }) => {
    const from = before
    before += count
    return { label: `${count} ${name}`, from, count, isCompany }
  })
  const labels = places.map(({ label, from }) => ({ at: from / total, width: label.length + 1 }))
  const [rows, wideRows] = [labelRows(labels, narrow), labelRows(labels, wide)]
  return (
    <figure className="companies" aria-labelledby="page:companies">
      <figcaption>
        <h2 id="page:companies">{title}</h2>
      </figcaption>
      <svg viewBox={`0 0 ${total} 10`} preserveAspectRatio="none" aria-hidden="true">
        {places.map(({ label, from, count, isCompany }) => (
          <path key={label} className={isCompany ? undefined : 'hollow'} d={pieces(from, count)} />
        ))}
      </svg>
      <ul className="mono">
        {places.map(({ label, from }, index) => {
          const style = {
            '--at': `${Math.round((from / total) * 1000) / 10}%`,
            '--w': `${label.length + 1}ch`,
            '--row': rows[index],
            '--wide': wideRows[index],
          } as CSSProperties
          return (
            <li key={label} style={style}>
              <span>{label}</span>
            </li>
          )
        })}
      </ul>
    </figure>
  )
}

/** A piece for each of `count` people, one unit wide with the gap after it. */
function pieces(from: number, count: number): string {
  return Array.from({ length: count }, (_, index) => `M${from + index} 0h.85v10h-.85z`).join('')
}
