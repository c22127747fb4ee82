import { medianGap } from '#lib/charts/rhythm.ts'
import type { ReleasedPart } from '#lib/content/types.ts'
import { formatDate, isoDay, yearOf } from '#lib/site/dates.ts'
import { href } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'

/** Parts that are shown at once; the rest opens on demand. */
const most = 6

/** What a project released last, of each part, and how often something comes. */
export function ProjectReleases({ parts }: { parts: readonly ReleasedPart[] }) {
  const [newest] = parts
  if (!newest) return null
  return (
    <section>
      <h2 className="eyebrow">Newest releases</h2>
      <PartList parts={parts.slice(0, most)} />
      {parts.length > most && (
        <details>
          <summary className="cursor-pointer py-1">{parts.length - most} more parts</summary>
          <PartList parts={parts.slice(most)} />
        </details>
      )}
      {newest.project === 'falco' ? (
        <a className="inline-block py-1" href={href(routes.releases())}>
          All releases of Falco
        </a>
      ) : (
        <a className="inline-block py-1" href={`${href(routes.releases())}#page:recent`}>
          Releases of all projects
        </a>
      )}
      <p className="mt-2 text-[0.875rem] text-muted">As of {formatDate(newest.asOf)}.</p>
    </section>
  )
}

function PartList({ parts }: { parts: readonly ReleasedPart[] }) {
  return (
    <ul>
      {parts.map(({ part, releases }) => {
        const [newest] = releases
        return (
          newest && (
            <li key={part ?? ''} className="py-1">
              <a className="mono wrap-anywhere" href={newest.url} rel="external noopener noreferrer">
                {part && `${part} `}
                {newest.version}
              </a>{' '}
              <time className="mono text-muted" dateTime={isoDay(newest.date)}>
                {isoDay(newest.date)}
              </time>
              <Rhythm dates={releases.map(({ date }) => date)} />
            </li>
          )
        )
      })}
    </ul>
  )
}

/** How many releases there are, since when, and what is usual between one and the next. */
function Rhythm({ dates }: { dates: readonly string[] }) {
  const first = dates.at(-1)
  if (!first || dates.length === 1) return null
  const gap = medianGap(dates)
  return (
    <span className="block text-[0.875rem] text-muted">
      {dates.length} since {yearOf(first)}
      {gap !== undefined && `, lately about ${gap === 1 ? 'a day' : `${gap} days`} apart`}
    </span>
  )
}
