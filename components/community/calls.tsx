import { ClientScript, Day, Link } from '#components/layout/elements.tsx'
import type { Calls } from '#lib/content/community.ts'
import type { CallPlan } from '#lib/planned-calls.ts'
import { formatDate, formatMonth, monthOf } from '#lib/site/dates.ts'
import { routes } from '#lib/site/routes.ts'
import { capital } from '#lib/text/message-format.ts'

type NextCallsProps = {
  call: Calls
  dates: readonly string[]
  day: string
}

const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' })

const ordinals = { week: '', 'two weeks': 'other ', 'four weeks': 'fourth ' }

/** Such as 'every other Wednesday at 16:00 UTC'. */
const rhythmOf = ({ every, first }: Calls) =>
  `every ${ordinals[every]}${weekday.format(new Date(first))} at ${first.slice(11, 16)}\u00A0UTC`

/**
 * Shown with the rhythm, since a page may be read years after the plan was last known to be true.
 */
const monthOfPlan = ({ knownAt }: Calls) => formatMonth(monthOf(knownAt))

export function NextCalls(props: NextCallsProps) {
  const { description } = props.call
  return (
    <section
      className="mt-8 grid grid-cols-1 gap-x-12 gap-y-4 lg:grid-cols-2"
      aria-labelledby="page:next-call"
    >
      <div>
        <h2 className="eyebrow" id="page:next-call">
          Next call
        </h2>
        <p className="rhythm">{capital(rhythmOf(props.call))}</p>
        <p className="mt-3 max-w-(--measure) text-md text-muted">
          {description} The same time in summer and winter, as of {monthOfPlan(props.call)}.
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
              className="my-3 block w-fit rounded px-4 py-1 text-base no-underline [border:1px_solid]"
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
        <p className="mt-4 max-w-(--measure) text-sm text-muted">
          Calls may move or be cancelled. <Link to={calendar}>The official calendar</Link> has the
          latest dates.
        </p>
        <ClientScript name="calls" />
      </div>
      <p className="buttons">
        <Link to={url}>Join the call</Link>
        {agenda && <Link to={agenda}>Agenda and notes</Link>}
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
