import type { YearInReview } from './types.ts'

/** What the page of a year is called. */
export function titleOfYear({ year, isOpen }: Pick<YearInReview, 'year' | 'isOpen'>): string {
  return isOpen ? `The year ${year} so far` : `The year ${year}`
}

/** How Falco's releases followed each other, beside the years around, in one or two sentences. */
export function rhythmInWords({
  falco: { releases, minors, gap },
  falcoAround,
  isOpen,
}: Pick<YearInReview, 'falco' | 'falcoAround' | 'isOpen'>): string {
  const patches = releases.length - minors
  if (releases.length === 0) return isOpen ? 'No release of Falco yet.' : 'No release of Falco.'
  if (minors === 0) return `${count(patches, 'patch release', 'patch releases')} of Falco, and no minor one.`
  const distance =
    gap === undefined ? '' : minors === 1 ? `, ${days(gap)} after the one before` : `, ${days(gap)} apart (median)`
  const fixes =
    patches === 0 ? '' : `${distance && ','} and ${count(patches, 'patch', 'patches').replace('One', 'one')}`
  const around = falcoAround.flatMap(({ year, falco }) =>
    falco.gap === undefined ? [] : `${days(falco.gap)} in ${year}`,
  )
  const beside = gap === undefined || around.length === 0 ? '' : ` It was ${around.join(' and ')}.`
  return `${count(minors, 'minor release', 'minor releases')} of Falco${distance}${fixes}.${beside}`
}

const days = (number: number): string => (number === 1 ? '1 day' : `${number} days`)

const count = (number: number, one: string, many: string): string => (number === 1 ? `One ${one}` : `${number} ${many}`)
