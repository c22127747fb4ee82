import { Chart } from '#components/charts/chart.tsx'
import { Months } from '#components/charts/months.tsx'
import { barsPath } from '#lib/charts/year-line.ts'
import type { YearInReview, YearLane } from '#lib/content/years/types.ts'
import { formatMonth, nameOfMonth } from '#lib/site/dates.ts'

/** The year as one picture: a lane for each kind of thing that happens, from January to December. */
export function YearLine({ year, lanes, busiest }: Pick<YearInReview, 'year' | 'lanes' | 'busiest'>) {
  return (
    <Chart
      id="page:line"
      title={busiest ? busiestInWords(busiest) : `${year} from January to December`}
      note={
        <p className="max-w-(--measure)">
          Falco’s releases stand on their days, tall for a minor one and short for a patch; other releases and posts are
          counted by week; maintainers who joined point up, and those who left point down.
        </p>
      }
      numbers={{
        columns: ['Month', ...lanes.map(({ name }) => name)],
        rows: Array.from({ length: 12 }, (_, month) => [
          nameOfMonth(month),
          ...lanes.map(({ months }) => months[month] ?? '–'),
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

function Lane({ lane: { name, count, bars, isSigned, from, to }, height }: { lane: YearLane; height: number }) {
  return (
    <li className="border-t border-line py-2">
      {name} <span className="mono text-muted">{count}</span>
      {/* Above the drawing, whose own colour a system that sets colours would leave alone. */}
      <div style={{ color: 'var(--color-accent)' }}>
        <svg width="100%" height={height} viewBox="0 0 100 20" preserveAspectRatio="none" aria-hidden="true">
          <path d="M25 0v20M50 0v20M75 0v20" stroke="var(--color-line)" vectorEffect="non-scaling-stroke" />
          {/* What is on record. */}
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
  const said = [
    ...(releases > 0 ? [releases === 1 ? 'one release' : `${releases} releases`] : []),
    ...(posts > 0 ? [posts === 1 ? 'one post' : `${posts} posts`] : []),
  ]
  return `${name} was the busiest month, with ${said.join(' and ')}`
}
