import { Bars } from '#components/charts/bars.tsx'
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
          const said = [standing, around].filter(Boolean).join(' · ')
          return (
            <li key={label} className="row-span-3 grid grid-rows-subgrid">
              {path ? (
                <a className="number" href={href(path)}>
                  <b>{value}</b> {label}
                </a>
              ) : (
                <span className="number">
                  <b>{value}</b> {label}
                </span>
              )}
              <figure aria-label={`${value} ${label}${said && `: ${said}`}`}>
                <Bars values={all.map((value) => value ?? 0)} marked={at} />
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
