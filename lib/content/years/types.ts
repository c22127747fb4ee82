import type { yearsInReview } from './years.ts'

/** For components, which import types from files of this name only. */
export type { LifeCycleYear, Mentioned, PeopleYear, ReleasedInYear } from './by-year.ts'
export type { YearLane } from './lanes.ts'
export type YearInReview = Awaited<ReturnType<typeof yearsInReview>>[number]
