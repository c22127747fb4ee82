import { type Span, spanOf } from '#lib/charts/span.ts'
import type { Maintainer } from '#lib/content/types.ts'
import { formatDate, isoDay } from '#lib/site/dates.ts'

/** The first day of the record: everyone listed then may have begun earlier. */
const recordBegins = '2020-12-22'

/** How long somebody has been a maintainer: in words, and as a bar on the years of the record. */
export function Tenure({ person, asOf }: { person: Maintainer; asOf?: string }) {
  const { since, sinceOnOrBefore, until } = person
  const end = until ?? asOf ?? since
  const bar: Span = spanOf({ from: since, to: end }, { from: recordBegins, to: asOf && asOf > end ? asOf : end })
  return (
    <figure>
      <figcaption>
        {until ? 'Listed from ' : 'Listed since '}
        <time dateTime={isoDay(since)}>{formatDate(since)}</time>
        {sinceOnOrBefore && ' or before'}
        {until && (
          <>
            {' '}
            until <time dateTime={isoDay(until)}>{formatDate(until)}</time>
          </>
        )}
        .
      </figcaption>
      <svg className="mt-3 block h-3 w-full" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect x="0" y="2.5" width="100" height="1" className="fill-line" />
        <rect x={bar.start} y="0" width={bar.length} height="6" className="fill-accent" />
      </svg>
      <p className="mono flex justify-between text-muted" aria-hidden="true">
        <span>2020-12</span>
        <span>{isoDay(asOf ?? end).slice(0, 7)}</span>
      </p>
    </figure>
  )
}
