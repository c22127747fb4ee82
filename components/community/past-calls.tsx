import { Bar, Chart } from '#components/charts/chart.tsx'
import { Link, List } from '#components/layout/elements.tsx'
import type { PastCall } from '#lib/content/community.ts'
import { formatDate, formatMonth, formatNearDay, monthOf, toDay, yearOf } from '#lib/site/dates.ts'
import { groupBy } from '#lib/text/collation.ts'
import { count } from '#lib/text/message-format.ts'

type PastCallsProps = { calls: readonly PastCall[]; years: ReadonlyMap<string, number> }

const maxLatest = 4

export function PastCalls({ calls, years }: PastCallsProps) {
  const newest = calls[0]
  const first = calls.at(-1)
  if (!newest || !first) return null
  const max = Math.max(1, ...years.values())
  const total = [...years.values()].reduce((sum, held) => sum + held, 0)
  return (
    <section className="section grid grid-cols-1 gap-x-12 gap-y-4 lg:grid-cols-[14rem_1fr]">
      <div>
        <h2 id="page:past-calls">Past calls</h2>
        <p className="mt-2 text-md text-muted">
          Minutes are published after each release of Falco.
        </p>
      </div>
      <div>
        <p className="max-w-(--measure)">
          {count(total, 'community call')} since {formatMonth(monthOf(first.date))}{' '}
          {total === 1 ? 'has' : 'have'} public minutes. The latest we know of:
        </p>
        <List
          items={calls.slice(0, maxLatest)}
          className="mt-4 grid gap-x-8 sm:grid-cols-2"
          item="meta ruled py-2 text-muted"
        >
          {(call) => <Minutes call={call} day={formatDate(call.date)} />}
        </List>
        <Chart id="page:calls-by-year" title="Calls by year" level={3} className="mt-6">
          {[...groupBy(calls, ({ date }) => yearOf(date))].map(([year, list]) => {
            const until = toDay(year, newest.date)
            return (
              <details key={year} className="ruled py-1">
                <summary className="py-1">
                  <span className="meta inline-grid w-[calc(100%-1.5rem)] grid-cols-[3rem_1fr] items-center align-middle">
                    {year}
                    <span className="flex min-w-0 items-center gap-x-3">
                      <Bar share={(years.get(year) ?? 0) / max} isOpen={until !== ''} />
                      <span className="w-34">
                        {count(years.get(year) ?? 0, 'call')}
                        {until}
                      </span>
                    </span>
                  </span>
                </summary>
                <List
                  items={list}
                  className="flex flex-wrap gap-x-4 ps-4 text-md text-muted"
                  item="py-1"
                >
                  {(call) => <Minutes call={call} day={formatNearDay(call.date)} />}
                </List>
              </details>
            )
          })}
        </Chart>
      </div>
    </section>
  )
}

function Minutes({ call: { url, about, held, inferred }, day }: { call: PastCall; day: string }) {
  return (
    <>
      <Link to={url}>{day}</Link>
      {about && ` ${about}`}
      {!held && ' cancelled'}
      {inferred && ' date inferred'}
    </>
  )
}
