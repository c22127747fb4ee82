import { daysBetween, isoDay } from './dates.ts'

/** Days after which facts may have changed: a source is read weekly, so several weeks went wrong. */
export const mostDays = 45

/** True where facts of a day may have changed since. */
export function isOutOfDate(asOf: string, now: number): boolean {
  return daysBetween(asOf, isoDay(new Date(now).toISOString())) > mostDays
}
