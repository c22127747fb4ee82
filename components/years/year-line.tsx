import { Chart, Months } from '#components/charts/chart.tsx'
import { barsPath } from '#lib/charts/timeline.ts'
import type { YearInReview, YearLane } from '#lib/content/years/types.ts'
import { formatMonth, nameOfMonth } from '#lib/site/dates.ts'
import { count } from '#lib/text/message-format.ts'

/** The year from January to December, a lane for each kind of event. */
export function YearLine({ year, lanes, busiest }: Pick<YearInReview, 'year' | 'lanes' | 'busiest'>) {
  return (
    <Chart
      id="page:line"
      title={busiest ? busiestInWords(busiest) : `${year} from January to December`}
      numbers={{
        columns: ['Month', ...lanes.map(({ name }) => name)],
        rows: Array.from({ length: 12 }, (_, month) => [
          nameOfMonth(month),
          ...lanes.map(({ months }) => months[month] ?? ''),
        ]),
      }}
    >
      <ul>
        {lanes.map((lane, at) => (
          <Lane key={lane.name} lane={lane} height={at === 0 ? 80 : 48} />
        ))}
      </ul>
      <svg className="years" style={{ margin: 0, width: '100%' }} height="2em" textAnchor="middle" aria-hidden="true">
        <Months />
      </svg>
    </Chart>
  )
}

function Lane({ lane: { name, counted, bars, isSigned, from, to }, height }: { lane: YearLane; height: number }) {
  return (
    <li className="border-t border-line py-2">
      {name} <span className="mono text-muted">{counted}</span>
      {/* Set outside the svg: forced colours do not change the colour of an svg. */}
      <div style={{ color: 'var(--color-accent)' }}>
        <svg width="100%" height={height} viewBox="0 0 100 20" preserveAspectRatio="none" aria-hidden="true">
          <path d="M25 0v20M50 0v20M75 0v20" stroke="var(--color-line)" vectorEffect="non-scaling-stroke" />
          {/* The recorded part of the year. */}
          <path
            d={`M${from} ${isSigned ? 10 : 19.5}H${to}`}
            stroke="var(--color-muted)"
            vectorEffect="non-scaling-stroke"
          />
          <path d={barsPath(bars, isSigned)} fill="currentColor" />
        </svg>
      </div>
    </li>
  )
}

function busiestInWords({ month, releases, posts }: NonNullable<YearInReview['busiest']>): string {
  const name = formatMonth(month).split(' ')[0]
  const events = [releases > 0 && count(releases, 'release'), posts > 0 && count(posts, 'post')].filter(Boolean)
  return `${name} was the busiest month: ${events.join(' and ')}`
}
