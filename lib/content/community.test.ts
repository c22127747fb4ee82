import { expect, it } from 'vitest'
import { maintainerPageData } from '#lib/content/pages/page-data.ts'
import {
  companiesOf,
  currentMaintainers,
  formerMaintainers,
  type Maintainer,
} from '#lib/content/projects/maintainers.ts'
import { projectFinder, projectGroups, projects } from '#lib/content/projects/projects.ts'
import { askOf, files, maintainer, project, testSite } from '#testing/test-content.ts'
import { calls, callsByYear, linkGroups, pastCalls } from './community.ts'

await testSite({
  ...files,
  'projects/libs.md': project('libs', 'scope: core\nstatus: sandbox'),
  'projects/stray.md': project('stray', '', '[zeta](./zeta.md)'),
  'projects/zeta.md': project('zeta', 'scope: core\nstatus: stable'),
})

const handles = (people: readonly { handle: string }[] = []) =>
  people.map(({ handle }) => handle).join(' ')

it('current maintainers are sorted by name, former ones by the date that they left', async () => {
  const people = await currentMaintainers()
  expect(handles(people)).toBe('Ann cyd dan')
  expect(handles(await formerMaintainers())).toBe('eve bea')
  // On the page of a maintainer, core projects come first.
  const { projects = [] } = (people[0] && (await maintainerPageData(people[0]))) ?? {}
  expect(projects.map(({ repository }) => repository)).toEqual(['falco', 'charts'])
})

it('projects are sorted by name without a leading dot, and found in any case', async () => {
  const names = (await projects()).map(({ name }) => name)
  expect(names).toEqual(['charts', 'falco', '.github', 'gone', 'libs', 'stray', 'zeta'])
  const find = await projectFinder()
  const repository = 'https://github.com/falcosecurity/falco'
  expect(find('FALCO')).toMatchObject({ slug: 'falco', tags: ['engine'], repository })
  expect(find('.github')).toMatchObject({ slug: 'dot-github', tags: [] })
  expect(find('none')).toBeUndefined()
  const peopleOf = (name: string) =>
    `${handles(find(name)?.maintainers)}, once ${handles(find(name)?.formerMaintainers)}`
  // Ann maintains only a part of the repository.
  expect(peopleOf('charts')).toBe('cyd Ann, once ')
  expect(peopleOf('libs')).toBe('dan, once bea')
  expect(peopleOf('gone')).toBe(', once bea eve')
})

it('projects are grouped by scope and sorted by status and links; links by `order`', async () => {
  const groups =
    'core: zeta falco libs, ecosystem: charts, special: .github, unlisted: stray, former: gone'
  const found = (await projectGroups()).map(
    ({ id, projects }) => `${id}: ${projects.map(({ name }) => name).join(' ')}`,
  )
  expect(found.join(', ')).toBe(groups)
  expect((await linkGroups()).map(({ title }) => title)).toEqual(['Read', 'Talk', 'Also'])
})

it('past calls are newest first, link to their minutes, and are counted by year', async () => {
  const { asOf, calls = [] } = (await pastCalls()) ?? {}
  expect(asOf).toBe('2024-02-01T00:00:00.000Z')
  const folder = 'https://github.com/falcosecurity/community/blob/main/meeting-notes/'
  expect(calls.map(({ date, url }) => `${date.slice(0, 10)} ${url.replace(folder, '')}`)).toEqual([
    '2024-01-31 release-0.37.1.md#2024-1-31-no-call',
    '2024-01-24 release-0.37.0.md#2024-01-17',
    '2024-01-18 notes%3A%202024-01-18-core.md',
    '2024-01-17 release-0.37.0.md#2024-01-17-1',
    '2021-03-10 2021/2021-03-10.md',
    '2021-03-03 release-0.28.0.md#2021-03-03',
  ])
  const years = Object.fromEntries(await callsByYear())
  expect(years).toEqual({ 2021: 2, 2022: 0, 2023: 0, 2024: 2 })
})

it('only a regular call that took place shows that the plan of calls is still true', async () => {
  const minutes = `asOf: 2024-02-01
calls:
  - { date: 2024-01-31, file: a.md, held: false }
  - { date: 2024-01-18, file: b.md, about: Rules }
  - { date: 2024-01-17, file: c.md }
`
  const { until } = (await askOf({ ...files, 'minutes.yaml': minutes }, calls)) ?? {}
  expect(until).toBe('2024-07-17T00:00:00.000Z')
})

const companiesFor = (sizes: Record<string, number>, noun?: string) =>
  companiesOf(
    Object.entries(sizes).flatMap(([company, size]): Maintainer[] => Array(size).fill({ company })),
    noun,
  )

it("'independent' in any case is not a company", async () => {
  const dan = maintainer('dan', 'Dan', 'company: independent\nsince: 2021-03-01\nprojects: [libs]')
  const people = await askOf({ ...files, 'maintainers/dan.md': dan }, currentMaintainers)
  expect(people.map(({ company }) => company)).toEqual(['Acme', undefined, 'Independent'])
})

it('companies are sorted by size, then by name; independent and unknown are last', () => {
  const sizes = { 'Not known': 3, Independent: 1, Gamma: 2, Zeta: 2, zeta: 1, Beta: 1, Acme: 1 }
  const { several, single, others } = companiesFor(sizes)
  const found = [...several, ...single, ...others]
  expect(found.map(({ company, people }) => `${company} ${people.length}`)).toEqual([
    'Zeta 3',
    'Gamma 2',
    'Acme 1',
    'Beta 1',
    'Independent 1',
    'Not known 3',
  ])
})

it.each<{ sizes: Record<string, number>; noun?: string; headline: string; words?: string }>([
  {
    sizes: { Acme: 2, Beta: 3, Gamma: 1, Independent: 4 },
    headline: '3 of 10 maintainers work for Beta',
    words: '10 maintainers: 6 from 3 companies, four independent',
  },
  {
    sizes: { Acme: 1 },
    headline: 'No company has more than one maintainer',
    words: '1 maintainer: 1 from 1 company',
  },
  {
    sizes: { Acme: 2, Beta: 2 },
    noun: 'core maintainer',
    headline: 'No company has more than 2 of 4 core maintainers',
  },
  { sizes: { Independent: 2 }, headline: 'No maintainer names a company' },
])('the companies of maintainers in words: $sizes', ({ sizes, noun, ...words }) => {
  expect(companiesFor(sizes, noun)).toMatchObject(words)
})
