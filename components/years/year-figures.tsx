import { Numbers } from '#components/charts/chart.tsx'
import { Outside } from '#components/layout/inline.tsx'
import type { YearInReview } from '#lib/content/years/types.ts'
import { href } from '#lib/site/identity.ts'

/** Seven columns on a laptop, two on the narrowest phone. */
const columns = { gridTemplateColumns: 'repeat(auto-fit, minmax(7.75rem, 1fr))' }

/** A year in numbers, each compared with all other years and linked to its source. */
export function YearFigures({ figures, years, year }: Pick<YearInReview, 'figures' | 'years' | 'year'>) {
  const at = years.length - 1 - years.indexOf(year)
  return (
    <section aria-label="The year in numbers">
      <ul className="figures gap-x-6" style={columns}>
        {figures.map(({ label, value, path, source, around, standing, all }) => {
          const Value = path ? 'a' : 'span'
          const said = [standing, around].filter(Boolean).join(' · ')
          return (
            <li key={label} className="row-span-3 grid grid-rows-subgrid">
              <Value className="number" href={path && href(path)}>
                <b>{value}</b> {label}
              </Value>
              <figure aria-label={`${value} ${label}${said && `: ${said}`}`}>
                <Bars values={all} marked={at} />
              </figure>
              <small>
                {said}
                {said && source && <>&nbsp;· </>}
                {source && <Outside url={source.url}>{source.name}</Outside>}
              </small>
            </li>
          )
        })}
      </ul>
      <Numbers
        of={`all years since ${years.at(-1)}`}
        columns={['Year', ...figures.map(({ name }) => name)]}
        rows={years.map((name, index) => [name, ...figures.map(({ all }) => all[years.length - 1 - index] ?? '–')])}
      />
    </section>
  )
}

const tenth = (value: number): number => Math.round(value * 10) / 10

/** Values as bars, one emphasised. Decorative: the text beside them has the numbers. */
function Bars({ values, marked }: { values: readonly (number | undefined)[]; marked: number }) {
  const [pitch, max] = [100 / values.length, Math.max(...values.map((value = 0) => value), 1)]
  return (
    <svg viewBox="0 0 100 20" preserveAspectRatio="none" fill="currentColor" aria-hidden="true">
      {values.map((value = 0, at) => {
        const [x, height] = [tenth((at + 0.1) * pitch), tenth((value / max) * 20)]
        const box = { x, y: 20 - height, width: tenth(0.8 * pitch), height }
        return height > 0 && <rect key={x} {...box} fillOpacity={at === marked ? undefined : 0.45} />
      })}
    </svg>
  )
}
