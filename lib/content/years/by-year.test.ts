import { expect, it } from 'vitest'
import type { Maintainer } from '#lib/content/projects/maintainers.ts'
import type { StatusChange } from '#lib/site/status.ts'
import { changesIn, peopleIn } from './by-year.ts'

const people = [
  { handle: 'early', since: '2020-12-22', sinceOnOrBefore: true, until: '2022-01-01' },
  { handle: 'late', since: '2022-05-05', until: '2022-06-06' },
  { handle: 'first', since: '2022-01-05' },
] as Maintainer[]

it.each([
  { year: '2020', joined: [], left: [] },
  { year: '2022', joined: ['first', 'late'], left: ['early', 'late'] },
])('the maintainers who joined or left in $year', ({ year, joined, left }) => {
  const named = (handles: string[]) => handles.map((handle) => expect.objectContaining({ handle }))
  expect(peopleIn(year, people)).toEqual({ joined: named(joined), left: named(left) })
})

it('projects on the first list did not change, nor did those whose status has a new name', () => {
  const listed = (date: string): StatusChange => ({ date, project: 'a', event: 'listed' })
  const moved = { date: '2022-11-02', project: 'a', event: 'moved' } as const
  const renamed: StatusChange = { ...moved, from: 'official', to: 'core/stable' }
  const changed: StatusChange = { ...moved, from: 'incubating', to: 'ecosystem/stable' }
  const later = listed('2022-09-01')
  const all = [listed('2022-08-29'), listed('2022-08-29'), later, renamed, changed]
  expect(changesIn('2022', all)).toEqual([later, changed])
  expect(changesIn('2021', all)).toEqual([])
})
