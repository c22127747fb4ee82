import type { YearInReview } from './types.ts'

/** What the page of a year is called. */
export function titleOfYear({ year, isOpen }: Pick<YearInReview, 'year' | 'isOpen'>): string {
  return isOpen ? `The year ${year} so far` : `The year ${year}`
}

/** How Falco's releases followed each other, beside the years around, in one or two sentences. */
export function rhythmInWords({ falco, falcoAround, isOpen }: Pick<YearInReview, 'falco' | 'falcoAround' | 'isOpen'>) {
  const { releases, minors, gap } = falco
  if (releases.length === 0) return isOpen ? 'No release of Falco yet.' : 'No release of Falco.'
  const patches = releases.length - minors
  const others = patches === 0 ? '' : patches === 1 ? ' and one patch' : ` and ${patches} patches`
  if (minors === 0) return `${patches === 1 ? 'One patch' : `${patches} patches`} of Falco and no minor release.`
  const count = `${minors === 1 ? 'One minor release' : `${minors} minor releases`} of Falco${others}`
  if (gap === undefined) return `${count}.`
  const around = falcoAround.flatMap(({ year, falco }) => (falco.gap === undefined ? [] : `${falco.gap} in ${year}`))
  const days = minors === 1 ? `${gap} days after the one before` : `${gap} days apart in the middle`
  return `${count}, ${days}${around.length > 0 ? `; ${around.join(', ')}` : ''}.`
}
