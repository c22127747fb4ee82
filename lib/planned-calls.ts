/** Dates of a regular call. Pages, the calendar file and the browser (client/calls.ts) compute them here. */
export type CallPlan = {
  /** Time of one call; all others are counted from it, in UTC, which has no summer time. */
  first: string
  every: 'week' | 'two weeks' | 'four weeks'
  minutes: number
  /** Days without a call, the first and the last one; a single day has no `to`. */
  skip?: readonly { from: string; to?: string }[]
}

const minute = 60_000
const week = 7 * 24 * 60 * minute

const weeksOf: Readonly<Record<CallPlan['every'], number>> = { week: 1, 'two weeks': 2, 'four weeks': 4 }

export const weeksBetween = ({ every }: Pick<CallPlan, 'every'>) => weeksOf[every]

/** How long a call takes, in milliseconds. */
export const lengthOf = ({ minutes }: Pick<CallPlan, 'minutes'>) => Math.max(1, minutes) * minute

/** How many regular dates are tried; if all of them are skipped, no call is planned. */
const maxTried = 52

/** The next calls, the current one among them, in ISO form. */
export function plannedCalls(plan: CallPlan, now: number, limit: number) {
  const step = weeksBetween(plan) * week
  const passed = Math.max(0, Math.floor((now - lengthOf(plan) - Date.parse(plan.first)) / step) + 1)
  return regularDates(plan, passed, maxTried)
    .filter((date) => !isSkipped(plan, date))
    .slice(0, limit)
}

/** All regular dates that are skipped. */
export function skippedCalls(plan: CallPlan) {
  const last = Math.max(0, ...(plan.skip ?? []).map(({ from, to = from }) => Date.parse(dayOf(to))))
  const number = Math.ceil((last - Date.parse(plan.first)) / (weeksBetween(plan) * week)) + 1
  return regularDates(plan, 0, Math.max(0, number)).filter((date) => isSkipped(plan, date))
}

function regularDates(plan: CallPlan, from: number, number: number) {
  const step = weeksBetween(plan) * week
  return Array.from({ length: number }, (_, index) =>
    new Date(Date.parse(plan.first) + (from + index) * step).toISOString(),
  )
}

const dayOf = (date: string) => date.slice(0, 10)

const isSkipped = ({ skip = [] }: CallPlan, date: string) =>
  skip.some(({ from, to = from }) => dayOf(date) >= dayOf(from) && dayOf(date) <= dayOf(to))
