import { dateProblem } from '#lib/check/front-matter/dates.ts'

/**
 * A date that Hugo takes, as this site writes it: the day, and the time where there is one. A time without a zone is
 * UTC, as in Hugo. Undefined where it is no date.
 */
export function hugoDate(written: string): string | undefined {
  const iso = [written, `${written}Z`].find((text) => dateProblem(text) === undefined)
  // Date takes 30 February for 1 March.
  if (iso !== undefined || /^\d{4}-\d\d-\d\d$/.test(written)) return iso
  const hasZone = /\d:\d\d.*(?:[A-Z]|[+-]\d\d:?\d\d$)/.test(written)
  const time = Date.parse(hasZone ? written : `${written} UTC`)
  if (Number.isNaN(time)) return undefined
  return new Date(time)
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replace('T00:00:00Z', '')
}
