import { expect, it } from 'vitest'
import type { Maintainer } from '#lib/content/maintainers.ts'
import type { Move, Project } from '#lib/content/projects.ts'
import type { Release, ReleasedPart } from '#lib/content/releases.ts'
import { falcoIn, lifeCycleIn, mostMentioned, peopleIn, releasedIn } from './by-year.ts'
import { titleOfYear, yearSummary } from './years.ts'

const early = { sinceOnOrBefore: true, since: '2020-12-22', company: 'Old' }
const people = [
  { handle: 'z', ...early },
  { handle: 'a', ...early, until: '2022-01-01' },
  { handle: 'b', since: '2020-12-31', company: 'New' },
  { handle: 'c', since: '2022-05-05', until: '2022-06-06', company: 'Brief' },
  { handle: 'd', since: '2022-01-05', until: '2023-01-01', company: 'Independent' },
  { handle: 'e', since: '2022-01-05', until: '2023-01-01' },
  { handle: 'f', since: '2024-01-05', company: 'Brief' },
].map((one) => ({ ...one, name: one.handle }) as Maintainer)

it.each([
  ['2019', undefined],
  ['2020', 'before a z, came b, new New'],
  ['2021', ''],
  ['2022', 'came d e c, left a c, new Brief, gone Brief'],
  ['2023', 'left d e'],
  ['2024', 'came f, new Brief'],
])('people of %s: %s', (year, expected) => {
  const found = peopleIn(year, people)
  const { before = [], came = [], left = [], newCompanies = [], goneCompanies = [] } = found ?? {}
  const handles = Object.entries({ before, came, left }).map(([key, list]) => [
    key,
    ...list.map((one) => one.handle),
  ])
  const lists = [...handles, ['new', ...newCompanies], ['gone', ...goneCompanies]].filter(
    ({ length }) => length > 1,
  )
  expect(found && lists.map((list) => list.join(' ')).join(', ')).toBe(expected)
})

it('a year of Falco has the days between minor releases', () => {
  const release = (version: string, date: string) =>
    ({ version, date, isPatch: !version.endsWith('.0') }) as Release
  const all = [
    release('0.4.0', '2022-03-01'),
    release('0.3.1', '2021-05-01'),
    release('0.3.0', '2021-04-11'),
    release('0.2.0', '2021-01-11'),
    release('0.1.0', '2021-01-01'),
    release('0.0.0', '2019-01-01'),
  ]
  const found = ['2022', '2021', '2020', '2019'].map((year) => falcoIn(year, all))
  expect(
    found.map(({ minors, gaps, releases }) => `${minors} ${gaps.join('+')} ${releases.length}`),
  ).toEqual(['1 324 1', '3 731+10+90 4', '0  0', '1  1'])
})

it('a year of other projects has the number of releases, the newest, and the first if in that year', () => {
  const part = (name: string, ...releases: [version: string, date: string][]) => {
    const all = releases.map(([version, date]) => ({ project: 'rules', part: name, version, date }))
    return { project: 'rules', part: name, releases: all } as ReleasedPart
  }
  const parts = [
    part('strict', ['2.0.0', '2022-02-02'], ['1.1.0', '2021-05-05'], ['1.0.0', '2021-04-04']),
    part('loose', ['1.0.0', '2021-04-04']),
    part('quiet'),
  ]
  const named = (year: string) =>
    releasedIn(year, parts).map(({ part, count, version, first }) => [part, count, version, first])
  expect(named('2021')).toEqual([
    ['strict', 2, '1.1.0', '2021-04-04'],
    ['loose', 1, '1.0.0', '2021-04-04'],
  ])
  expect(named('2022')).toEqual([['strict', 1, '2.0.0', undefined]])
})

it('changes on the first day of the list are only counted, and renamed statuses are ignored', () => {
  const listed = (project: string, date: string): Move => ({
    date,
    project,
    event: 'listed',
    to: 'sandbox',
  })
  const moved = (from: string, to: string): Move => ({
    date: '2023-05-31',
    project: 'a',
    event: 'moved',
    from,
    to,
  })
  const changes = [moved('official', 'core/stable'), moved('incubating', 'ecosystem/stable')]
  const first = [listed('a', '2022-08-29'), listed('b', '2022-08-29'), listed('c', '2022-09-01')]
  expect(['2021', '2022', '2023'].map((year) => lifeCycleIn(year, [...first, ...changes]))).toEqual(
    [
      undefined,
      { moves: [first[2]], begins: { date: '2022-08-29', count: 2 } },
      { moves: [changes[1]], begins: undefined },
    ],
  )
})

it('the most mentioned projects and people are at most eight, sorted by number of posts, then by name', () => {
  const project = (name: string) => ({ name }) as Project
  const projects = [...'abcdefghz'].map(project)
  const ann = { handle: 'ann', name: 'Ann' } as Maintainer
  const others = { posts: [], references: [] }
  const found = mostMentioned([
    { mentions: { ...others, projects, people: [ann] } },
    { mentions: { ...others, projects: [project('z')], people: [] } },
  ])
  expect(found.projects.map(({ name, posts }) => `${name} ${posts}`).join()).toBe(
    'z 2,a 1,b 1,c 1,d 1,e 1,f 1,g 1',
  )
  expect(found.people).toEqual([{ name: 'Ann', path: '/maintainers/ann/', posts: 1 }])
})

const falcoYear = (minors: number, patches: number, ...gaps: number[]) => {
  return { minors, gaps, releases: Array(minors + patches).fill({}) }
}

it.each([
  [falcoYear(0, 0), 'No release of Falco.'],
  [falcoYear(0, 2), 'No minor release of Falco, 2 patches.'],
  [falcoYear(2, 1), '2 minor releases of Falco and 1 patch.'],
  [falcoYear(1, 0, 120), '1 minor release of Falco, 120 days after the previous one.'],
  [
    falcoYear(2, 1, 98, 118),
    '2 minor releases of Falco, 98 and 118 days after the previous one, and 1 patch.',
  ],
  [falcoYear(2, 0, 1), '2 minor releases of Falco, 1 day apart.'],
  [falcoYear(3, 2, 1, 1, 9), '3 minor releases of Falco, a median of 1 day apart, and 2 patches.'],
])('the summary of a year with %j: %s', (falco, expected) => {
  expect(yearSummary({ falco, isOpen: false })).toBe(expected)
})

it('the words for a year that is not over say that it may get more', () => {
  expect(yearSummary({ falco: falcoYear(0, 0), isOpen: true })).toBe('No release of Falco yet.')
  expect(titleOfYear({ year: '2022', isOpen: true })).toBe('The year 2022 so far')
})
