import { barsPath } from '#lib/charts/year-line.ts'
import type { YearInReview, YearLane } from '#lib/content/years/types.ts'
import { formatMonth } from '#lib/site/dates.ts'

const months = ['Jan', 'Apr', 'Jul', 'Oct']

/** The year as one picture: a lane for each kind of thing that happens, from January to December. The lists below say it in words. */
export function YearLine({ lanes, busiest }: Pick<YearInReview, 'lanes' | 'busiest'>) {
  return (
    <figure className="section">
      <figcaption className="mb-5 max-w-[48rem]">
        <b>{busiest ? busiestInWords(busiest) : 'The year from January to December.'}</b> Falco’s releases stand on
        their days, tall for a minor one and short for a patch; other releases and posts are counted by week;
        maintainers who came point up, and those who left point down.
      </figcaption>
      <ul>
        {lanes.map((lane, at) => (
          <Lane key={lane.name} lane={lane} isTall={at === 0} />
        ))}
      </ul>
      <p className="mono relative h-6 text-muted sm:ms-40" aria-hidden="true">
        {months.map((month, at) => (
          <span key={month} className="absolute top-1" style={{ left: `${at * 25}%` }}>
            {month}
          </span>
        ))}
      </p>
    </figure>
  )
}

function Lane({ lane: { name, count, bars, isSigned, from, to }, isTall }: { lane: YearLane; isTall: boolean }) {
  return (
    <li className="grid items-end gap-x-4 border-b border-line pt-3 sm:grid-cols-[9rem_1fr]">
      <span className="pb-1 leading-tight">
        {name} <span className="mono text-muted sm:block">{count}</span>
      </span>
      <svg
        className={`block w-full ${isTall ? 'h-20' : 'h-12'}`}
        viewBox="0 0 100 20"
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {[25, 50, 75].map((x) => (
          <path key={x} d={`M${x} 0v20`} className="stroke-line" vectorEffect="non-scaling-stroke" />
        ))}
        {/* What is on record. */}
        <path d={`M${from} ${isSigned ? 10 : 19.5}H${to}`} className="stroke-muted" vectorEffect="non-scaling-stroke" />
        <path d={barsPath(bars, isSigned)} className="fill-accent" />
      </svg>
    </li>
  )
}

function busiestInWords({ month, releases, posts }: NonNullable<YearInReview['busiest']>): string {
  const name = formatMonth(month).split(' ')[0]
  const said = [
    ...(releases > 0 ? [releases === 1 ? 'one release' : `${releases} releases`] : []),
    ...(posts > 0 ? [posts === 1 ? 'one post' : `${posts} posts`] : []),
  ]
  return `${name} was the busiest month, with ${said.join(' and ')}.`
}
