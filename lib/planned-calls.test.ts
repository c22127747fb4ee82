import { expect, it } from 'vitest'
import { type CallPlan, plannedCalls, skippedCalls } from './planned-calls.ts'

const call: CallPlan = { first: '2026-01-28T16:00:00.000Z', every: 'two weeks', minutes: 60 }
const skip = [
  { from: '2026-12-21T00:00:00.000Z', to: '2027-01-02T00:00:00.000Z' },
  { from: '2026-02-11' },
]

it.each<{ now: string; more?: Partial<CallPlan>; next: string }>([
  { now: '2026-01-28T16:59:59Z', next: '2026-01-28 2026-02-11' },
  { now: '2026-01-28T17:00:00Z', next: '2026-02-11 2026-02-25' },
  { now: '2026-01-28T17:00:00Z', more: { every: 'four weeks' }, next: '2026-02-25 2026-03-25' },
  { now: '2026-02-01T00:00:00Z', more: { skip }, next: '2026-02-25 2026-03-11' },
  { now: '2026-02-01T00:00:00Z', more: { until: '2026-02-25' }, next: '2026-02-11' },
  // Summer time does not move a call.
  { now: '2026-03-29T12:00:00Z', next: '2026-04-08 2026-04-22' },
  { now: '2026-12-17T00:00:00Z', more: { skip }, next: '2027-01-13 2027-01-27' },
  {
    now: '2026-02-01T00:00:00Z',
    more: { skip: [{ from: '2026-02-01', to: '2199-12-31' }] },
    next: '',
  },
])('at $now with $more the next calls are on $next', ({ now, more, next }) => {
  const planned = plannedCalls({ ...call, ...more }, Date.parse(now), 2)
  expect(planned.map((date) => date.replace('T16:00:00.000Z', '')).join(' ')).toBe(next)
})

it('a calendar leaves out only regular dates', () => {
  expect(skippedCalls(call)).toEqual([])
  expect(skippedCalls({ ...call, skip })).toEqual([
    '2026-02-11T16:00:00.000Z',
    '2026-12-30T16:00:00.000Z',
  ])
})
