import { expect, it } from 'vitest'
import type { Maintainer } from '#lib/content/projects/maintainers.ts'
import type { ReleasedPart } from '#lib/content/releases/releases.ts'
import type { StatusChange } from '#lib/site/status.ts'
import { lifeCycleIn, peopleIn, releasedIn } from './by-year.ts'

const people = [
  { handle: 'early', since: '2020-12-22', sinceOnOrBefore: true, until: '2022-01-01' },
  { handle: 'late', since: '2022-05-05', until: '2022-06-06' },
  { handle: 'first', since: '2022-01-05' },
] as Maintainer[]

it.each([
  { year: '2020', before: ['early'], joined: [], left: [] },
  { year: '2021', before: [], joined: [], left: [] },
  { year: '2022', before: [], joined: ['first', 'late'], left: ['early', 'late'] },
])('the maintainers who joined or left in $year', ({ year, before, joined, left }) => {
  const named = (handles: string[]) => handles.map((handle) => expect.objectContaining({ handle }))
  expect(peopleIn(year, people)).toEqual({
    before: named(before),
    joined: named(joined),
    left: named(left),
  })
})

it('a project is new only in the year of its first release', () => {
  const part = (name: string, ...releases: [version: string, date: string][]) => {
    const all = releases.map(([version, date]) => ({ project: 'rules', part: name, version, date }))
    return { project: 'rules', part: name, releases: all } as ReleasedPart
  }
  const parts = [
    part('loose', ['1.0.0', '2021-04-04']),
    part('strict', ['2.0.0', '2022-02-02'], ['1.1.0', '2021-05-05'], ['1.0.0', '2021-04-04']),
  ]
  const named = (year: string) =>
    releasedIn(year, parts).map(({ part, count, version, isNew }) => [part, count, version, isNew])
  expect(named('2021')).toEqual([
    ['strict', 2, '1.1.0', true],
    ['loose', 1, '1.0.0', true],
  ])
  expect(named('2022')).toEqual([['strict', 1, '2.0.0', false]])
})

it('projects on the first list are only counted, and a new name for a status is no change', () => {
  const listed = (project: string, date: string): StatusChange => ({
    date,
    project,
    event: 'listed',
  })
  const moved = { date: '2023-06-02', project: 'a', event: 'moved' } as const
  const renamed: StatusChange = { ...moved, from: 'official', to: 'core/stable' }
  const changed: StatusChange = { ...moved, from: 'incubating', to: 'ecosystem/stable' }
  const later = listed('c', '2022-09-01')
  const all = [listed('a', '2022-08-29'), listed('b', '2022-08-29'), later, renamed, changed]
  expect(['2021', '2022', '2023'].map((year) => lifeCycleIn(year, all))).toEqual([
    { changes: [], begins: undefined },
    { changes: [later], begins: { date: '2022-08-29', count: 2 } },
    { changes: [changed], begins: undefined },
  ])
})
