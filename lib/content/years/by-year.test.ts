import { expect, it } from 'vitest'
import type { Maintainer } from '#lib/content/projects/maintainers.ts'
import type { Release, ReleasedPart } from '#lib/content/releases/releases.ts'
import type { StatusChange } from '#lib/site/status.ts'
import { falcoIn, lifeCycleIn, peopleIn, releasedIn } from './by-year.ts'
import { yearSummary } from './years.ts'

const early = { sinceOnOrBefore: true, since: '2020-12-22', company: 'Old' }
const people = [
  { handle: 'a', ...early, until: '2022-01-01' },
  { handle: 'b', since: '2020-12-31', company: 'New' },
  { handle: 'c', since: '2022-05-05', until: '2022-06-06', company: 'Brief' },
  { handle: 'd', since: '2022-01-05', until: '2023-01-01', company: 'Independent' },
  { handle: 'e', since: '2022-01-05', until: '2023-01-01' },
  { handle: 'f', since: '2024-01-05', company: 'Brief' },
  { handle: 'g', ...early },
].map((one) => one as Maintainer)

it.each([
  ['2019', undefined],
  ['2020', 'before a g, came b, new New'],
  ['2021', ''],
  ['2022', 'came d e c, left a c, new Brief, gone Brief'],
  ['2023', 'left d e'],
])('the maintainers who joined or left in %s: %s', (year, expected) => {
  const found = peopleIn(year, people)
  const { before = [], came = [], left = [], newCompanies = [], goneCompanies = [] } = found ?? {}
  const handles = (list: readonly Maintainer[]) => list.map(({ handle }) => handle)
  const lists = {
    before: handles(before),
    came: handles(came),
    left: handles(left),
    new: newCompanies,
    gone: goneCompanies,
  }
  const words = Object.entries(lists).flatMap(([key, list]) =>
    list.length > 0 ? [key, ...list].join(' ') : [],
  )
  expect(found && words.join(', ')).toBe(expected)
})

it('the gaps between the minor releases of a year are in the order of time', () => {
  const all = [
    { version: '0.3.1', date: '2021-05-01', isPatch: true },
    { version: '0.3.0', date: '2021-04-11', isPatch: false, gap: 90 },
    { version: '0.2.0', date: '2021-01-11', isPatch: false, gap: 741 },
    { version: '0.1.0', date: '2019-01-01', isPatch: false },
  ] as Release[]
  expect(falcoIn('2021', all)).toMatchObject({ minors: 2, gaps: [741, 90] })
})

it('a project has the date of its first release only in the year of that release', () => {
  const part = (name: string, ...releases: [version: string, date: string][]) => {
    const all = releases.map(([version, date]) => ({ project: 'rules', part: name, version, date }))
    return { project: 'rules', part: name, releases: all } as ReleasedPart
  }
  const parts = [
    part('loose', ['1.0.0', '2021-04-04']),
    part('strict', ['2.0.0', '2022-02-02'], ['1.1.0', '2021-05-05'], ['1.0.0', '2021-04-04']),
  ]
  const named = (year: string) =>
    releasedIn(year, parts).map(({ part, count, version, first }) => [part, count, version, first])
  expect(named('2021')).toEqual([
    ['strict', 2, '1.1.0', '2021-04-04'],
    ['loose', 1, '1.0.0', '2021-04-04'],
  ])
  expect(named('2022')).toEqual([['strict', 1, '2.0.0', undefined]])
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
    undefined,
    { changes: [later], renamed: [], begins: { date: '2022-08-29', count: 2 } },
    { changes: [changed], renamed: [renamed], begins: undefined },
  ])
})

it.each([
  {
    minors: 2,
    patches: 1,
    gaps: [98, 118],
    words: '2 minor releases of Falco, 98 and 118 days after the previous one, and 1 patch.',
  },
  {
    minors: 3,
    patches: 0,
    gaps: [1, 1, 9],
    words: '3 minor releases of Falco, a median of 1 day apart.',
  },
])('the summary of a year: $words', ({ minors, patches, gaps, words }) => {
  expect(yearSummary({ minors, gaps, releases: Array(minors + patches) })).toBe(words)
})
