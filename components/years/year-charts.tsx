import { Chart, DataTable, Months } from '#components/charts/chart.tsx'
import { Link, List } from '#components/layout/parts.tsx'
import { barsPath, tenth } from '#lib/charts/timeline.ts'
import type { YearInReview } from '#lib/content/years/years.ts'
import { monthNames } from '#lib/site/dates.ts'
import { href } from '#lib/site/identity.ts'

export function YearFigures({ figures, years }: YearInReview) {
  return (
    <section aria-label="The year in numbers">
      <List items={figures} className="figures" item="row-span-3 grid grid-rows-subgrid">
        {({ label, value, path, source, remarks, bars }) => {
          const Value = path ? 'a' : 'span'
          return (
            <>
              <Value className="number" href={path && href(path)}>
                <b>{value}</b> {label}
              </Value>
              <figure aria-label={`${value} ${label}${remarks && `: ${remarks}`}`}>
                <Bars bars={bars} />
              </figure>
              <small>
                {remarks}
                {source && <Link to={source.url}>{source.name}</Link>}
              </small>
            </>
          )
        }}
      </List>
      <DataTable
        title={`all years since ${years.at(-1)}`}
        columns={['Year', ...figures.map(({ name }) => name)]}
        rows={years.map((name, index) => [
          name,
          ...figures.map(({ cells }) => cells.at(-1 - index) ?? '–'),
        ])}
      />
    </section>
  )
}

function Bars({ bars }: Pick<YearInReview['figures'][number], 'bars'>) {
  const pitch = 100 / bars.length
  const width = tenth(0.8 * pitch)
  const max = Math.max(...bars.map(({ value }) => value), 1)
  return (
    <svg
      viewBox="0 0 100 20"
      preserveAspectRatio="none"
      stroke="currentColor"
      strokeWidth={width}
      aria-hidden
    >
      {bars.map(({ value, isOpen, isMarked }, at) => {
        // Bars are thick lines: if dashed, they look hatched. An SVG pattern would need an id.
        const line = `M${tenth((at + 0.5) * pitch)} 20v-${tenth((value / max) * 20)}`
        const dashes = isOpen ? '1 1' : undefined
        return (
          value > 0 && (
            <path
              key={line}
              d={line}
              strokeDasharray={dashes}
              strokeOpacity={isMarked || isOpen ? undefined : 0.45}
            />
          )
        )
      })}
    </svg>
  )
}

const thin = { vectorEffect: 'non-scaling-stroke' } as const

export function YearLine({ year, lanes }: YearInReview) {
  if (lanes.length === 0) return null
  const title = `${year} from January to December`
  const rows = monthNames.map((name, month) => [
    name,
    ...lanes.map(({ months }) => months[month] ?? ''),
  ])
  return (
    <Chart
      id="page:line"
      title={title}
      numbers={{ columns: ['Month', ...lanes.map(({ name }) => name)], rows }}
    >
      <List items={lanes} item="ruled py-2">
        {({ name, counted, bars, isSigned }, at) => {
          const base = isSigned ? 10 : 19.5
          return (
            <>
              {name} <span className="meta text-muted">{counted}</span>
              {/* The div has the colour, since forced colours leave SVG unchanged. */}
              <div style={{ color: 'var(--color-accent)' }}>
                <svg
                  width="100%"
                  height={at === 0 ? 80 : 48}
                  viewBox="0 0 100 20"
                  preserveAspectRatio="none"
                  aria-hidden
                >
                  <path d="M25 0v20M50 0v20M75 0v20" stroke="var(--color-line)" {...thin} />
                  <path d={`M0 ${base}H100`} stroke="var(--color-muted)" {...thin} />
                  <path d={barsPath(bars, isSigned)} fill="currentColor" />
                </svg>
              </div>
            </>
          )
        }}
      </List>
      <svg
        className="years"
        style={{ margin: 0, width: '100%' }}
        height="2em"
        textAnchor="middle"
        aria-hidden
      >
        <Months />
      </svg>
    </Chart>
  )
}
