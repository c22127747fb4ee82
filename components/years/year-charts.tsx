import { Chart, Months, Numbers } from '#components/charts/chart.tsx'
import { List, Outside } from '#components/layout/parts.tsx'
import { barsPath } from '#lib/charts/timeline.ts'
import type { YearInReview, YearLane } from '#lib/content/years/types.ts'
import { formatMonth, nameOfMonth } from '#lib/site/dates.ts'
import { href } from '#lib/site/identity.ts'
import { count } from '#lib/text/message-format.ts'

export function YearFigures({ figures, years, year }: Pick<YearInReview, 'figures' | 'years' | 'year'>) {
  const at = years.length - 1 - years.indexOf(year)
  return (
    <section aria-label="The year in numbers">
      <List of={figures} className="figures" item="row-span-3 grid grid-rows-subgrid">
        {({ label, value, path, source, around, standing, all }) => {
          const Value = path ? 'a' : 'span'
          const said = [standing, around].filter(Boolean).join(' · ')
          return (
            <>
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
            </>
          )
        }}
      </List>
      <Numbers
        of={`all years since ${years.at(-1)}`}
        columns={['Year', ...figures.map(({ name }) => name)]}
        rows={years.map((name, index) => [name, ...figures.map(({ all }) => all[years.length - 1 - index] ?? '–')])}
      />
    </section>
  )
}

const tenth = (value: number) => Math.round(value * 10) / 10

/** Bars of values by year. Decorative: the text beside them has the numbers. */
function Bars({ values, marked }: { values: readonly (number | undefined)[]; marked: number }) {
  const [pitch, max] = [100 / values.length, Math.max(...values.map((value = 0) => value), 1)]
  return (
    <svg viewBox="0 0 100 20" preserveAspectRatio="none" fill="currentColor" aria-hidden>
      {values.map((value = 0, at) => {
        const [x, height] = [tenth((at + 0.1) * pitch), tenth((value / max) * 20)]
        const box = { x, y: 20 - height, width: tenth(0.8 * pitch), height }
        return height > 0 && <rect key={x} {...box} fillOpacity={at === marked ? undefined : 0.45} />
      })}
    </svg>
  )
}

export function YearLine({ year, lanes, busiest }: Pick<YearInReview, 'year' | 'lanes' | 'busiest'>) {
  const title = busiest ? busiestInWords(busiest) : `${year} from January to December`
  const rows = Array.from({ length: 12 }, (_, month) => [
    nameOfMonth(month),
    ...lanes.map(({ months }) => months[month] ?? ''),
  ])
  return (
    <Chart id="page:line" title={title} numbers={{ columns: ['Month', ...lanes.map(({ name }) => name)], rows }}>
      <List of={lanes} item="border-t border-line py-2">
        {(lane, at) => <Lane lane={lane} height={at === 0 ? 80 : 48} />}
      </List>
      <svg className="years" style={{ margin: 0, width: '100%' }} height="2em" textAnchor="middle" aria-hidden>
        <Months />
      </svg>
    </Chart>
  )
}

function Lane({ lane: { name, counted, bars, isSigned, from, to }, height }: { lane: YearLane; height: number }) {
  const thin = { vectorEffect: 'non-scaling-stroke' } as const
  return (
    <>
      {name} <span className="mono text-muted">{counted}</span>
      {/* The colour is set outside the svg: forced colours do not change the colour of an svg. */}
      <div style={{ color: 'var(--color-accent)' }}>
        <svg width="100%" height={height} viewBox="0 0 100 20" preserveAspectRatio="none" aria-hidden>
          <path d="M25 0v20M50 0v20M75 0v20" stroke="var(--color-line)" {...thin} />
          {/* A line under the recorded part of the year. */}
          <path d={`M${from} ${isSigned ? 10 : 19.5}H${to}`} stroke="var(--color-muted)" {...thin} />
          <path d={barsPath(bars, isSigned)} fill="currentColor" />
        </svg>
      </div>
    </>
  )
}

function busiestInWords({ month, releases, posts }: NonNullable<YearInReview['busiest']>) {
  const name = formatMonth(month).split(' ')[0]
  const events = [releases > 0 && count(releases, 'release'), posts > 0 && count(posts, 'post')].filter(Boolean)
  return `${name} was the busiest month: ${events.join(' and ')}`
}
