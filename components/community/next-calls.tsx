import type { Calls } from '#lib/content/types.ts'
import { formatDate } from '#lib/site/dates.ts'
import { callsCalendarPath } from '#lib/site/file-routes.ts'
import { href } from '#lib/site/identity.ts'

type NextCallsProps = {
  call: Calls
  /** Moments in ISO form. */
  dates: readonly string[]
  /** The day that the dates were worked out, in ISO form. */
  asOf: string
}

const everyWhat: Readonly<Record<Calls['every'], string>> = {
  week: 'every week',
  'two weeks': 'every two weeks',
  'four weeks': 'every four weeks',
}

const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' })

/** When the community talks next. A page stands for weeks, so it names several dates. */
export function NextCalls({ call, dates, asOf }: NextCallsProps) {
  const { title, description, every, first, url, agenda } = call
  return (
    <section className="section grid gap-x-12 gap-y-4 lg:grid-cols-[14rem_1fr]">
      <h2>Next calls</h2>
      <div>
        <p className="max-w-[66ch]">
          {title}: {everyWhat[every]}, on {weekday.format(new Date(first))} at {first.slice(11, 16)} UTC, in summer and
          winter alike. {description} <Outside url={url}>Join the call</Outside>
          {agenda && (
            <>
              , see <Outside url={agenda}>agenda and notes</Outside>
            </>
          )}
          .
        </p>
        <CallDates call={call} dates={dates} asOf={asOf} />
      </div>
    </section>
  )
}

/** The dates alone, and how to keep them. */
export function CallDates({ call, dates, asOf }: NextCallsProps) {
  return (
    <>
      <ul className="mt-4 grid gap-x-8 sm:grid-cols-2">
        {dates.map((date) => (
          <li key={date} className="mono border-t border-line py-2">
            <time dateTime={date}>
              {formatDate(date)}, {date.slice(11, 16)} UTC
            </time>
          </li>
        ))}
      </ul>
      <p className="mt-4 text-[0.9375rem] text-muted">
        Planned, as of {formatDate(asOf)}; a call may be moved or cancelled. Add to your calendar:{' '}
        <a href={href(callsCalendarPath)}>planned calls</a>, or{' '}
        <Outside url={call.calendar}>the official calendar</Outside> with every change (both iCalendar).
      </p>
    </>
  )
}

function Outside({ url, children }: { url: string; children: string }) {
  return (
    <a href={url} rel="external noopener noreferrer">
      {children}
    </a>
  )
}
