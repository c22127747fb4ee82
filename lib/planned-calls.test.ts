import { expect, it } from 'vitest'
import { type CallPlan, plannedCalls, skippedCalls } from './planned-calls.ts'

const call: CallPlan = { first: '2026-01-28T16:00:00.000Z', every: 'two weeks', minutes: 60 }
const winter = { from: '2026-12-21T00:00:00.000Z', to: '2027-01-02T00:00:00.000Z' }

const rows: { name: string; now: string; more?: Partial<CallPlan>; next: string[] }[] = [
  { name: 'before the first', now: '2026-01-01T00:00:00Z', next: ['2026-01-28', '2026-02-11'] },
  { name: 'during a call', now: '2026-01-28T16:59:59Z', next: ['2026-01-28', '2026-02-11'] },
  { name: 'after a call', now: '2026-01-28T17:00:00Z', next: ['2026-02-11', '2026-02-25'] },
  { name: 'in summer time, which moves no call', now: '2026-03-29T12:00:00Z', next: ['2026-04-08', '2026-04-22'] },
  {
    name: 'every four weeks',
    now: '2026-01-28T17:00:00Z',
    more: { every: 'four weeks' },
    next: ['2026-02-25', '2026-03-25'],
  },
  {
    name: 'over skipped days',
    now: '2026-12-17T00:00:00Z',
    more: { skip: [winter] },
    next: ['2027-01-13', '2027-01-27'],
  },
  {
    name: 'over one skipped day',
    now: '2026-02-01T00:00:00Z',
    more: { skip: [{ from: '2026-02-11' }] },
    next: ['2026-02-25', '2026-03-11'],
  },
  {
    name: 'years after the plan was written',
    now: '2041-06-01T00:00:00Z',
    more: { skip: [winter] },
    next: ['2041-06-12', '2041-06-26'],
  },
  {
    name: 'none if all are skipped',
    now: '2026-02-01T00:00:00Z',
    more: { skip: [{ from: '2026-02-01', to: '2199-12-31' }] },
    next: [],
  },
]

it.each(rows)('the next calls $name', ({ now, more, next }) => {
  const planned = plannedCalls({ ...call, ...more }, Date.parse(now), 2)
  expect(planned).toEqual(next.map((day) => `${day}T16:00:00.000Z`))
})

it('only days with a regular call are left out of a calendar', () => {
  expect(skippedCalls(call)).toEqual([])
  expect(skippedCalls({ ...call, skip: [winter, { from: '2026-02-12' }] })).toEqual(['2026-12-30T16:00:00.000Z'])
})
