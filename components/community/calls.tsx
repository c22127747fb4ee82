import { Bar, Chart } from '#components/charts/chart.tsx'
import { AsOf, Link, List, Outside } from '#components/layout/parts.tsx'
import { callsInWords } from '#lib/charts/words.ts'
import type { Calls, PastCall } from '#lib/content/types.ts'
import { groupBy } from '#lib/group-by.ts'
import { clientScripts } from '#lib/site/client-scripts.ts'
import { formatDate, formatMonth, formatNearDay, monthOf, yearOf } from '#lib/site/dates.ts'
import { href } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'
import { count } from '#lib/text/message-format.ts'

/** `dates` are ISO times, the next one first. */
type NextCallsProps = { call: Calls; dates: readonly string[] }

const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' })

export function NextCalls({ call, dates }: NextCallsProps) {
  const { title, description, every, first } = call
  return (
    <section className="split" aria-labelledby="page:next-call">
      <div>
        <h2 className="eyebrow" id="page:next-call">
          Next call
        </h2>
        <CallDates call={call} dates={dates} />
      </div>
      <p className="text-md">
        {title}: every {every} on {weekday.format(new Date(first))} at {first.slice(11, 16)} UTC, all year round.{' '}
        {description}
      </p>
    </section>
  )
}

/** Dates of the next calls. A page is served for weeks, so it lists several: client/calls.ts removes past ones. */
export async function CallDates({ call: { url, agenda, calendar }, dates }: NextCallsProps) {
  const { calls: script } = await clientScripts()
  return (
    <>
      <List kind="ol" className="calls" of={dates}>
        {(date) => (
          <>
            <time dateTime={date}>
              {weekday.format(new Date(date))} {formatDate(date)}
              <span>, {date.slice(11, 16)} UTC</span>
            </time>
            {/* client/calls.ts writes the local time here. */}
            <small />
          </>
        )}
      </List>
      <p className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-2">
        <Link className="inline-block rounded border border-accent px-4 py-1 no-underline" to={routes.callsCalendar()}>
          Add to calendar
        </Link>
        <Outside url={url}>Join the call</Outside>
        {agenda && <Outside url={agenda}>Agenda and notes</Outside>}
      </p>
      <p className="mt-4 max-w-(--measure) text-sm text-muted">
        These dates are planned; calls may move or be cancelled. <Outside url={calendar}>The official calendar</Outside>{' '}
        has the latest dates.
      </p>
      {process.env.NODE_ENV !== 'development' && <script type="module" src={href(routes.client(script.name))} />}
    </>
  )
}

type PastCallsProps = { calls: readonly PastCall[]; years: ReadonlyMap<string, number>; asOf: string; isOld: boolean }

const maxLatest = 4

/** @param years calls of the whole community by year */
export function PastCalls({ calls, years, asOf, isOld }: PastCallsProps) {
  const first = calls.at(-1)
  if (!first) return null
  const max = Math.max(1, ...years.values())
  const total = [...years.values()].reduce((sum, held) => sum + held, 0)
  const source = (
    <div className="mt-4">
      <AsOf date={asOf} source="minutes" isOld={isOld} />
    </div>
  )
  return (
    <section className="section grid gap-x-12 gap-y-4 lg:grid-cols-[14rem_1fr]">
      <div>
        <h2 id="page:past-calls">Past calls</h2>
        <p className="text-md text-muted">Minutes appear after each release of Falco.</p>
      </div>
      <div>
        <p className="max-w-(--measure)">
          {count(total, 'community call')} since {formatMonth(monthOf(first.date))} {total === 1 ? 'has' : 'have'}{' '}
          public minutes. The latest:
        </p>
        <List
          of={calls.slice(0, maxLatest)}
          className="mt-4 grid gap-x-8 sm:grid-cols-2"
          item="mono border-t border-line py-2 text-muted"
        >
          {(call) => <Minutes call={call} day={formatDate(call.date)} />}
        </List>
        <Chart id="page:calls-by-year" title={callsInWords(years)} level={3} className="mt-6" source={source}>
          {[...groupBy(calls, ({ date }) => yearOf(date))].map(([year, list]) => (
            <details key={year} className="border-t border-line py-1">
              <summary className="py-1">
                <span className="mono inline-grid w-[calc(100%-1.5rem)] grid-cols-[3rem_1fr] items-center align-middle">
                  {year}
                  <span className="flex items-center gap-x-3">
                    <Bar share={(years.get(year) ?? 0) / max} isOpen={year === yearOf(calls[0]?.date ?? first.date)} />
                    <span className="w-17 shrink-0">{count(years.get(year) ?? 0, 'call')}</span>
                  </span>
                </span>
              </summary>
              <List of={list} className="flex flex-wrap gap-x-4 ps-4 text-md text-muted" item="py-1">
                {(call) => <Minutes call={call} day={formatNearDay(call.date)} />}
              </List>
            </details>
          ))}
        </Chart>
      </div>
    </section>
  )
}

function Minutes({ call: { url, about, held }, day }: { call: PastCall; day: string }) {
  return (
    <>
      <Outside url={url}>{day}</Outside>
      {about && ` ${about}`}
      {!held && ' cancelled'}
    </>
  )
}
