import { expect, it } from 'vitest'
import { movesByYear } from './life-cycle.ts'

const listed = (project: string, date: string) => ({ date, project, event: 'listed' as const, to: 'sandbox' })
const moved = (from: string, to: string) => ({
  date: '2023-05-31T00:00:00.000Z',
  project: 'a',
  event: 'moved' as const,
  from,
  to,
})

const years = movesByYear([
  listed('a', '2022-08-29'),
  listed('b', '2022-08-29'),
  listed('c', '2022-09-01'),
  moved('official', 'core/stable'),
  moved('incubating', 'ecosystem/stable'),
])

it('what was there when the list began is counted, and did not begin then', () => {
  expect(years.get('2022')).toEqual({
    moves: [listed('c', '2022-09-01')],
    begins: { date: '2022-08-29', count: 2 },
  })
})

it('other words are no change', () => {
  expect(years.get('2023')).toEqual({ moves: [moved('incubating', 'ecosystem/stable')], begins: undefined })
})

it('no list has no years', () => expect(movesByYear([]).size).toBe(0))
