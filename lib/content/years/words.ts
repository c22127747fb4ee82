import { count } from '#lib/text/message-format.ts'
import type { YearInReview } from './types.ts'

export function titleOfYear({ year, isOpen }: Pick<YearInReview, 'year' | 'isOpen'>): string {
  return isOpen ? `The year ${year} so far` : `The year ${year}`
}

/** Falco's releases of a year and the gaps between minor ones, compared with the years before and after. */
export function yearSummary(review: Pick<YearInReview, 'falco' | 'falcoAround' | 'isOpen'>): string {
  const { releases, minors, gap } = review.falco
  const patches = count(releases.length - minors, 'patch', 'patches')
  if (releases.length === 0) return review.isOpen ? 'No release of Falco yet.' : 'No release of Falco.'
  if (minors === 0) return `No minor release of Falco, ${patches}.`
  const days = gap === undefined ? '' : count(gap, 'day')
  const distance = days && (minors === 1 ? `, ${days} after the previous one` : `, a median of ${days} apart`)
  const fixes = releases.length === minors ? '' : `${distance && ','} and ${patches}`
  const around = review.falcoAround.flatMap(({ year, falco }) =>
    falco.gap === undefined ? [] : `${count(falco.gap, 'day')} in ${year}`,
  )
  const compared = days && around.length > 0 ? ` The median gap was ${around.join(' and ')}.` : ''
  return `${count(minors, 'minor release')} of Falco${distance}${fixes}.${compared}`
}
