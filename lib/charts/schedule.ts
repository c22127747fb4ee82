import { daysBetween, monthOf } from '#lib/site/dates.ts'
import { count } from '#lib/text/message-format.ts'

/**
 * The schedule of Falco's minor releases; `months` are those by whose end a release is due, 0 is
 * January. Source: https://github.com/falcosecurity/falco/blob/master/RELEASE.md
 */
export const schedule = {
  since: '2022',
  months: [0, 4, 8],
  title: 'Since 2022, three releases a year, around January, May and September',
} as const

const monthsBetween = 4

/**
 * The first day of the last target month that has begun by a date, or of the month `later` months
 * after it.
 */
function targetMonth(date: string, later = 0) {
  const day = new Date(date)
  const month = day.getUTCMonth()
  const target = month - (month % monthsBetween) + later
  return new Date(Date.UTC(day.getUTCFullYear(), target, 1)).toISOString().slice(0, 10)
}

/**
 * The delay of a minor release in days, and the day after its target month; undefined for releases
 * before the schedule.
 */
export function latenessOf(date: string) {
  if (date < schedule.since) return undefined
  const end = targetMonth(date, 1)
  return { end, days: Math.max(daysBetween(end, date) + 1, 0) }
}

/** Undefined if no release is of the schedule. */
export function onTimeInWords(minors: readonly { date: string }[]) {
  const delays = minors.flatMap(({ date }) => latenessOf(date)?.days ?? [])
  if (delays.length === 0) return undefined
  const onTime = delays.filter((days) => days === 0).length
  return `${onTime} of ${count(delays.length, 'minor release')} came on time`
}

/** The number of minor releases in two years. */
const maxExpected = 6

/** The next minor releases: version, target month (2027-01), and the day after that month. */
export function expectedAfter({ date, version }: { date: string; version: string }) {
  const [major, minor] = version.split('.')
  return Array.from({ length: maxExpected }, (_, at) => {
    const months = monthsBetween * (at + 1)
    return {
      version: `${major}.${Number(minor) + at + 1}.0`,
      month: monthOf(targetMonth(date, months)),
      after: targetMonth(date, months + 1),
    }
  })
}

export type ExpectedRelease = ReturnType<typeof expectedAfter>[number]
