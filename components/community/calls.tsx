import { Bar, Chart } from '#components/charts/chart.tsx'
import { ClientScript, Day, Link, List } from '#components/layout/parts.tsx'
import { callsInWords, toDay } from '#lib/charts/chart-titles.ts'
import type { Calls, PastCall } from '#lib/content/community.ts'
import { groupBy } from '#lib/group-by.ts'
import type { CallPlan } from '#lib/planned-calls.ts'
import { formatDate, formatMonth, formatNearDay, monthOf, yearOf } from '#lib/site/dates.ts'
import { routes } from '#lib/site/routes.ts'
import { capital, count } from '#lib/text/message-format.ts'

type NextCallsProps = {
  call: Calls
  dates: readonly string[]
  day: string
}

const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' })

const ordinals = { week: '', 'two weeks': 'other ', 'four weeks': 'fourth ' }

/** Such as 'every other Wednesday at 16:00 UTC'. */
const rhythmOf = ({ every, first }: Calls) =>
  `every ${ordinals[every]}${weekday.format(new Date(first))} at ${first.slice(11, 16)} UTC`

/**
 * Shown with the rhythm, since a page may be read years after the plan was last known to be true.
 */
const monthOfPlan = ({ knownAt }: Calls) => formatMonth(monthOf(knownAt))

export function NextCalls(props: NextCallsProps) {
  const { title, description } = props.call
  return (
    <section
      className="mt-8 grid grid-cols-1 gap-x-12 gap-y-4 lg:grid-cols-2"
      aria-labelledby="page:next-call"
    >
      <div>
        <h2 className="eyebrow" id="page:next-call">
          Next call
        </h2>
        <p className="max-w-[14em] [font:700_clamp(1.5rem,1.2rem+1.4vw,2.25rem)/1.2_var(--font-heading)]">
          {capital(rhythmOf(props.call))}
        </p>
        <p className="mt-3 max-w-(--measure) text-md text-muted">
          Summer and winter, as of {monthOfPlan(props.call)}. {title}. {description}
        </p>
      </div>
      <div>
        <CallDates {...props} />
      </div>
    </section>
  )
}

/** The next calls at the time of the build; client/calls.ts updates them in the browser. */
export function CallDates({ call, dates, day }: NextCallsProps) {
  const { url, agenda, calendar } = call
  const [next, second] = dates
  return (
    <>
      {next && (
        <p className="no-script text-md text-muted">
          As planned on <Day date={day} />:
        </p>
      )}
      <div data-calls={planOf(call)}>
        <ol className="calls">
          <li hidden={!next}>
            <CallTime date={next} /> planned, not confirmed
            {/* client/calls.ts adds the call's time in the reader's time zone. */}
            <small suppressHydrationWarning>{''}</small>
            <Link
              className="my-3 block w-fit rounded [border:1px_solid] px-4 py-1 text-base no-underline"
              to={routes.callsCalendar()}
            >
              Add to calendar
            </Link>
          </li>
          <li hidden={!second}>
            then <CallTime date={second} />, also planned
          </li>
        </ol>
        <p className="none" hidden={dates.length > 0}>
          We do not know the date of the next call: see <Link to={calendar}>the calendar</Link>.
        </p>
        <ClientScript name="calls" />
      </div>
      <p className="buttons">
        <Link to={url}>Join the call</Link>
        {agenda && <Link to={agenda}>Agenda and notes</Link>}
      </p>
      <p className="mt-4 max-w-(--measure) text-sm text-muted">
        Calls may move or be cancelled. <Link to={calendar}>The official calendar</Link> has the
        latest dates.
      </p>
    </>
  )
}

/** client/calls.ts may change the date before React hydrates a page that has client components. */
function CallTime({ date }: { date?: string }) {
  if (!date) return <span data-call="long" />
  return (
    <time data-call="long" dateTime={date} suppressHydrationWarning>
      {`${weekday.format(new Date(date))} ${formatDate(date)}, ${date.slice(11, 16)} UTC`}
    </time>
  )
}

/** client/calls.ts shows the date of the next call instead. */
export function NextCallDay({ call }: { call: Calls }) {
  return (
    <span data-calls={planOf(call)}>
      <span>
        Planned:{' '}
        <span data-call="short" suppressHydrationWarning>
          {`${rhythmOf(call)} (${monthOfPlan(call)})`}
        </span>
        {/* client/calls.ts adds the time in the reader's time zone. */}
        <small className="block" suppressHydrationWarning>
          {''}
        </small>
      </span>
      <span className="none" hidden>
        See the calendar
      </span>
      <ClientScript name="calls" />
    </span>
  )
}

function planOf({ first, every, minutes, skip, until }: Calls) {
  return JSON.stringify({ first, every, minutes, skip, until } satisfies CallPlan)
}

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
        <Chart id="page:calls-by-year" title={callsInWords(years)} level={3} className="mt-6">
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
