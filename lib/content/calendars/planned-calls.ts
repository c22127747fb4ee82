import type { Calls } from '#lib/content/types.ts'

const minute = 60_000
const week = 7 * 24 * 60 * minute

const weeksOf: Readonly<Record<Calls['every'], number>> = { week: 1, 'two weeks': 2, 'four weeks': 4 }

/** Weeks from one call to the next. */
export const weeksBetween = ({ every }: Pick<Calls, 'every'>): number => weeksOf[every]

/** How long a call takes, in milliseconds; nothing takes no time at all. */
export const lengthOf = ({ minutes }: Pick<Calls, 'minutes'>): number => Math.max(1, minutes) * minute

/**
 * The next calls, that of now among them, as moments in ISO form. Counted in UTC, which no country's summer time moves.
 * @param now in milliseconds since 1970
 */
export function plannedCalls(call: Pick<Calls, 'first' | 'every' | 'minutes'>, now: number, most: number): string[] {
  const [first, step] = [Date.parse(call.first), weeksBetween(call) * week]
  const passed = Math.max(0, Math.floor((now - lengthOf(call) - first) / step) + 1)
  return Array.from({ length: most }, (_, index) => new Date(first + (passed + index) * step).toISOString())
}
