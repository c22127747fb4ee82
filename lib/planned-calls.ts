/** The plan of a regular call, from which builds and browsers compute the dates of calls. */
export type CallPlan = {
  /** ISO time of one call. All others are whole weeks before or after it, in UTC. */
  first: string
  every: keyof typeof weeksOf
  minutes: number
  /** Periods without calls. */
  skip?: readonly { from: string; to?: string }[]
  /** Calls after this ISO time are not planned. */
  until?: string
}

const minute = 60_000
const week = 7 * 24 * 60 * minute

const weeksOf = { week: 1, 'two weeks': 2, 'four weeks': 4 }

export const weeksBetween = ({ every }: CallPlan) => weeksOf[every]

/** The duration of a call in milliseconds. */
export const lengthOf = ({ minutes }: CallPlan) => Math.max(1, minutes) * minute

/** The number of dates to try. If all of them are skipped, no next call is shown. */
const maxTried = 52

/** The ISO times of the next calls, and of a call that is taking place now. */
export function plannedCalls(plan: CallPlan, now: number, limit: number) {
  const all = regularDates(plan, now - lengthOf(plan), maxTried)
  const { until = '9' } = plan
  return all.filter((date) => date < until && !isSkipped(plan, date)).slice(0, limit)
}

export function skippedCalls(plan: CallPlan) {
  const days = plan.skip?.map(({ from, to = from }) => Date.parse(to)) ?? []
  const weeks = Math.ceil((Math.max(...days) - Date.parse(plan.first)) / week) + 1
  return regularDates(plan, 0, Math.max(0, weeks)).filter((date) => isSkipped(plan, date))
}

/** @param after milliseconds since 1970; earlier calls are left out */
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
