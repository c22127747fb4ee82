import { Day } from '#components/layout/inline.tsx'
import { spanOf } from '#lib/charts/timeline.ts'
import type { Maintainer } from '#lib/content/types.ts'
import { yearOf } from '#lib/site/dates.ts'

/** The first day on record: people listed on it may have started earlier. */
export const recordBegins = '2020-12-22'

type TenureProps = { person: Maintainer; asOf?: string }

/** How long somebody has been a maintainer, in words and as a bar. */
export function Tenure({ person, asOf }: TenureProps) {
  const { since, sinceOnOrBefore, until } = person
  return (
    <figure>
      <figcaption>
        {until ? 'Listed from ' : 'Listed since '}
        <Day date={since} />
        {sinceOnOrBefore && ' or earlier'}
        {until && (
          <>
            {' '}
            until <Day date={until} />
          </>
        )}
        .
      </figcaption>
      <TenureLine person={person} asOf={asOf} />
      <p className="mono flex justify-between text-muted" style={{ maxWidth: '13rem' }} aria-hidden="true">
        <span>{yearOf(recordBegins)}</span>
        <span>{yearOf(asOf ?? until ?? since)}</span>
      </p>
    </figure>
  )
}

/** A line for the years on record, thick while the person was a maintainer. */
export function TenureLine({ person: { since, until }, asOf }: TenureProps) {
  const end = until ?? asOf ?? since
  const bar = spanOf({ from: since, to: end }, { from: recordBegins, to: asOf && asOf > end ? asOf : end })
  return (
    <svg className="tenure" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <path d="M0 2.5h100v1H0z" />
      <path d={`M${bar.start} 0h${bar.length}v6h-${bar.length}z`} />
    </svg>
  )
}

/** '2021 – 2023', 'since 2021', 'since 2020 or earlier'. */
export function yearsOf({ since, sinceOnOrBefore, until }: Maintainer): string {
  const from = `${yearOf(since)}${sinceOnOrBefore ? ' or earlier' : ''}`
  if (!until) return `since ${from}`
  return from === yearOf(until) ? from : `${from} – ${yearOf(until)}`
}
