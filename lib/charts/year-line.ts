import { groupBy } from '#lib/group-by.ts'
import { daysBetween, isoDay, yearOf } from '#lib/site/dates.ts'

/** A bar on the line of a year: where it begins and how wide it is, of 100, and how high, from -1 (below the line) to 1. */
export type YearBar = { place: number; width: number; height: number }

const daysOfYear = (year: string): number => daysBetween(`${year}-01-01`, `${Number(year) + 1}-01-01`)

const dayOfYear = (date: string): number => daysBetween(`${yearOf(date)}-01-01`, isoDay(date))

/** Where a day lies in its year, of 100: 0 is the first day, 100 would be the first of the next year. */
export function placeInYear(date: string): number {
  return tenth((dayOfYear(date) / daysOfYear(yearOf(date))) * 100)
}

/** Where a month begins in a year, of 100, 0 is January; 12 is where the year ends. */
export function startOfMonth(month: number): number {
  const day = new Date(Date.UTC(2023, month, 1)).toISOString()
  return month < 12 ? placeInYear(day) : 100
}

/** A bar for each week of a year in which anything happened, the highest where most did; all dates are of one year. */
export function weeklyBars(dates: readonly string[]): YearBar[] {
  const weeks = [...groupBy(dates, (date) => Math.floor(dayOfYear(date) / 7))]
  const most = Math.max(...weeks.map(([, { length }]) => length), 1)
  // A week is 1.9 of 100.
  return weeks.map(([week, { length }]) => ({
    place: tenth((week * 700) / daysOfYear(yearOf(dates[0] ?? ''))),
    width: 1.5,
    height: Math.round((length / most) * 100) / 100,
  }))
}

/** A bar for each day, above the line for what is up and below it for what is down; all dates are of one year. */
export function dailyBars(up: readonly string[], down: readonly string[] = []): YearBar[] {
  const days = [up, down].flatMap((dates, isDown) =>
    [...groupBy(dates, isoDay)].map(([day, { length }]) => ({ day, count: isDown ? -length : length })),
  )
  const most = Math.max(...days.map(({ count }) => Math.abs(count)), 1)
  return days.map(({ day, count }) => ({
    place: placeInYear(day),
    width: 0.8,
    height: Math.round((count / most) * 100) / 100,
  }))
}

/** Half of the height of the box that bars stand in. */
const half = 10

/**
 * Bars as one path in a box of 100 by 20 units: on the bottom line, or above and below the middle one where some point
 * down. However short, a bar can be seen.
 */
export function barsPath(bars: readonly YearBar[], isSigned = false): string {
  const [line, room] = isSigned ? [half, half] : [2 * half, 2 * half]
  return bars
    .map(({ place, width, height }) => {
      const length = tenth(Math.sign(height) * Math.max(Math.abs(height) * room, 3))
      return `M${Math.min(place, 100 - width)} ${line}v${-length}h${width}V${line}z`
    })
    .join('')
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10
}
