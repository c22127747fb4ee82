import { Bars } from '#components/years/bars.tsx'
import { bars } from '#lib/charts/bars.ts'
import type { YearFigure } from '#lib/content/years/types.ts'
import { href } from '#lib/site/identity.ts'

/** Wide enough for a label, narrow enough for six beside each other. */
const columns = { gridTemplateColumns: 'repeat(auto-fit, minmax(9.5rem, 1fr))' }

/** A year in numbers: each beside that of all other years, and with where it comes from. */
export function YearFigures({ figures, at }: { figures: readonly YearFigure[]; at: number }) {
  return (
    <section aria-label="The year in numbers">
      <ul className="figures gap-x-6" style={columns}>
        {figures.map(({ label, value, path, source, around, all }) => (
          <li key={label}>
            {path ? (
              <a className="number" href={href(path)}>
                <b>{value}</b> {label}
              </a>
            ) : (
              <span className="number">
                <b>{value}</b> {label}
              </span>
            )}
            <Bars bars={bars(all)} marked={at} />
            <small>
              {around}
              {around && source && <>&nbsp;· </>}
              {source && (
                <a href={source.url} rel="external noopener noreferrer">
                  {source.name}
                </a>
              )}
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}
