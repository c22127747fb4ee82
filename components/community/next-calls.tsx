import { List } from '#components/layout/blocks.tsx'
import { Outside } from '#components/layout/inline.tsx'
import type { Calls } from '#lib/content/types.ts'
import { clientScripts } from '#lib/site/client-scripts.ts'
import { formatDate } from '#lib/site/dates.ts'
import { callsCalendarPath } from '#lib/site/file-routes.ts'
import { href } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'

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

/**
 * The dates of calls, the next one large. A page is served for weeks, so it lists several: client/calls.ts removes past
 * ones, and adds the reader's local time to the next one.
 */
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
        <a className="inline-block rounded border border-accent px-4 py-1 no-underline" href={href(callsCalendarPath)}>
          Add to calendar
        </a>
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
