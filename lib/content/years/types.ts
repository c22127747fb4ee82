import type { yearsInReview } from './years.ts'

/** Types for components, which import types only from files named types.ts. */
export type { LifeCycleYear, Mentioned, PeopleYear, ReleasedInYear } from './by-year.ts'
export type { YearLane } from './lanes.ts'
export type YearInReview = Awaited<ReturnType<typeof yearsInReview>>[number]
