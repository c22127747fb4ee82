import { Chart } from '#components/charts/chart.tsx'
import { Months } from '#components/charts/months.tsx'
import { AsOf } from '#components/layout/as-of.tsx'
import type { Cadence } from '#lib/charts/cadence.ts'
import { layOut, type ReleaseMark } from '#lib/charts/release-layout.ts'
import { latenessInWords } from '#lib/charts/release-words.ts'
import type { ReleaseYear } from '#lib/charts/release-years.ts'
import type { Release } from '#lib/content/types.ts'
import { formatDayOfYear } from '#lib/site/dates.ts'
import { site } from '#lib/site/identity.ts'

type ReleaseChartProps = {
  id: string
  title: string
  level?: 2 | 3
  years: readonly ReleaseYear<Release>[]
  cadence?: Cadence
  /** The year that it is about, where that is one; the others stand back. */
  current?: string
  asOf?: string
  isOld?: boolean
}

/** Releases on a line for each year, those that came after the month that was aimed at with the way from its end. */
export function ReleaseChart({ id, title, level, years, cadence, current, asOf, isOld }: ReleaseChartProps) {
  const { rows, bands, height } = layOut(years, cadence)
  const minors = years
    .filter(({ year }) => year === (current ?? year))
    .flatMap(({ releases }) => releases.filter(({ isPatch }) => !isPatch))
  return (
    <Chart
      id={id}
      title={title}
      level={level}
      className="mb-12"
      note={<Key lateness={latenessInWords(minors, cadence)} hasBands={bands.length > 0} />}
      source={
        <AsOf date={asOf} isOld={isOld} source="falcosecurity/falco" url={`${site.organisation}/falco/releases`} />
      }
      numbers={{
        columns: ['Year', 'Minor releases', 'Patches', ...(bands.length > 0 ? ['After their month'] : [])],
        rows: rows.map(({ year, marks }) => {
          const [own, late] = [marks.filter(({ isPatch }) => !isPatch), marks.filter(({ late }) => late)]
          return [
            year,
            own.map(({ version, date }) => `${version} (${formatDayOfYear(date)})`).join(', ') || '–',
            marks.length - own.length,
            ...(bands.length > 0
              ? [late.map(({ version, late }) => `${version} (${late?.days} d)`).join(', ') || '–']
              : []),
          ]
        }),
      }}
    >
      <svg className="years" height={`${height}em`} aria-hidden="true">
        {bands.map(({ month, x, width, y, height }) => (
          <rect key={month} className="band" x={`${x}%`} width={`${width}%`} y={`${y}em`} height={`${height}em`} />
        ))}
        <Months named={bands.map(({ month }) => month)} />
        {rows.map(({ year, y, marks }) => (
          <g key={year}>
            <line x2="100%" y1={`${y}em`} y2={`${y}em`} />
            <text className={year === (current ?? year) ? 'year current' : 'year'} x="-0.9em" y={`${y + 0.35}em`}>
              {year}
            </text>
            {marks
              .toSorted((a, b) => Number(a.isPatch) - Number(b.isPatch))
              .map((mark) => (
                <Mark key={mark.version} mark={mark} y={y} />
              ))}
          </g>
        ))}
      </svg>
    </Chart>
  )
}

function Mark({ mark: { version, place, isPatch, label, late }, y }: { mark: ReleaseMark; y: number }) {
  if (isPatch) {
    return (
      <circle cx={`${place}%`} cy={`${y}em`} r="0.32em">
        <title>{version}</title>
      </circle>
    )
  }
  return (
    <>
      {late && <line className="late" x1={`${late.from}%`} x2={`${place}%`} y1={`${y}em`} y2={`${y}em`} />}
      <rect className={late ? 'minor late' : 'minor'} x={`${place}%`} y={`${y}em`}>
        <title>{version}</title>
      </rect>
      {label && (
        <text className="name" x={`${place}%`} y={`${y + (label.level === 'above' ? -0.95 : 1.7)}em`}>
          {label.text}
        </text>
      )}
    </>
  )
}

/** What the forms mean, each beside its word. */
function Key({ lateness, hasBands }: { lateness: string; hasBands: boolean }) {
  return (
    <>
      {lateness && <p className="mb-2">{lateness}</p>}
      <ul className="key" aria-label="Key">
        <li>
          <Sign>
            <rect className="minor" x="0.6em" y="0.6em" />
          </Sign>{' '}
          minor release
        </li>
        {hasBands && (
          <li>
            <Sign>
              <line className="late" x2="0.6em" y1="0.6em" y2="0.6em" />
              <rect className="minor late" x="0.85em" y="0.6em" />
            </Sign>{' '}
            after its month
          </li>
        )}
        <li>
          <Sign>
            <circle cx="0.6em" cy="0.6em" r="0.32em" />
          </Sign>{' '}
          patch
        </li>
        {hasBands && (
          <li>
            <Sign>
              <rect className="band" x="0.1em" width="1em" height="1.2em" />
            </Sign>{' '}
            month aimed at
          </li>
        )}
      </ul>
    </>
  )
}

function Sign({ children }: { children: React.ReactNode }) {
  return (
    <svg className="years sign" aria-hidden="true">
      {children}
    </svg>
  )
}
