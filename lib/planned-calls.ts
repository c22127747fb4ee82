/** A regular call. Pages, the calendar and browsers (client/calls.ts) get its dates from here. */
export type CallPlan = {
  /** Time of one call, from which all others are counted; in UTC, which has no summer time. */
  first: string
  every: 'week' | 'two weeks' | 'four weeks'
  minutes: number
  /** Periods without calls. */
  skip?: readonly { from: string; to?: string }[]
}

const minute = 60_000
const week = 7 * 24 * 60 * minute

const weeksOf: Readonly<Record<CallPlan['every'], number>> = {
  week: 1,
  'two weeks': 2,
  'four weeks': 4,
}

export const weeksBetween = ({ every }: CallPlan) => weeksOf[every]

/** Duration in milliseconds. */
export const lengthOf = ({ minutes }: CallPlan) => Math.max(1, minutes) * minute

/** Maximum number of dates to try: if all are skipped, no call is planned. */
const maxTried = 52

/** ISO times of the next calls; the first may be a call that is taking place. */
export function plannedCalls(plan: CallPlan, now: number, limit: number) {
  const all = regularDates(plan, now - lengthOf(plan), maxTried)
  return all.filter((date) => !isSkipped(plan, date)).slice(0, limit)
}

export function skippedCalls(plan: CallPlan) {
  const days = plan.skip?.map(({ from, to = from }) => Date.parse(to)) ?? []
  const weeks = Math.ceil((Math.max(...days) - Date.parse(plan.first)) / week) + 1
  return regularDates(plan, 0, Math.max(0, weeks)).filter((date) => isSkipped(plan, date))
}

/** @param after only calls after this time, in milliseconds */
function regularDates(plan: CallPlan, after: number, limit: number) {
  const first = Date.parse(plan.first)
  const step = weeksBetween(plan) * week
  const passed = Math.max(0, Math.floor((after - first) / step) + 1)
  return Array.from({ length: limit }, (_, at) =>
    new Date(first + (passed + at) * step).toISOString(),
  )
}

function isSkipped({ skip = [] }: CallPlan, date: string) {
  const day = date.slice(0, 10)
  return skip.some(({ from, to = from }) => day >= from.slice(0, 10) && day <= to.slice(0, 10))
}
