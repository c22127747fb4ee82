import { count } from '#lib/text/message-format.ts'
import type { YearInReview } from './types.ts'

/** Title of the page of a year. */
export function titleOfYear({ year, isOpen }: Pick<YearInReview, 'year' | 'isOpen'>): string {
  return isOpen ? `The year ${year} so far` : `The year ${year}`
}

type Reviewed = Pick<YearInReview, 'falco' | 'falcoAround' | 'isOpen'>

/** Falco's releases of a year and the gaps between minor ones, compared with the years before and after. */
export function yearSummary({ falco: { releases, minors, gap }, falcoAround, isOpen }: Reviewed): string {
  const patches = releases.length - minors
  if (releases.length === 0) return isOpen ? 'No release of Falco yet.' : 'No release of Falco.'
  if (minors === 0) return `No minor release of Falco, ${count(patches, 'patch', 'patches')}.`
  const distance =
    gap === undefined
      ? ''
      : minors === 1
        ? `, ${count(gap, 'day')} after the previous one`
        : `, a median of ${count(gap, 'day')} apart`
  const fixes = patches === 0 ? '' : `${distance && ','} and ${count(patches, 'patch', 'patches')}`
  const around = falcoAround.flatMap(({ year, falco }) =>
    falco.gap === undefined ? [] : `${count(falco.gap, 'day')} in ${year}`,
  )
  const compared = gap === undefined || around.length === 0 ? '' : ` The median gap was ${around.join(' and ')}.`
  return `${count(minors, 'minor release')} of Falco${distance}${fixes}.${compared}`
}
