import { expect, it } from 'vitest'
import { askOf, files, maintainer, project, testSite } from './testing/test-content.ts'

const { site } = await testSite(files)

const handles = (people: readonly { handle: string }[] = []) =>
  people.map(({ handle }) => handle).join(' ')

it('current and former maintainers are sorted by name; some maintain only a part', async () => {
  const all = await site.maintainers()
  expect(handles(all)).toBe('Ann bea cyd dan eve')
  expect(all[0]?.projects.map(({ repository, isPart }) => `${repository} ${isPart}`).join()).toBe(
    'charts true,falco false',
  )
  expect(handles(await site.currentMaintainers())).toBe('Ann cyd dan')
  expect(handles(await site.formerMaintainers())).toBe('eve bea')
})

it('the page of a maintainer has core projects first, then stable ones', async () => {
  const [person] = await site.maintainers()
  const { projects = [] } = (person && (await site.maintainerPageData(person))) ?? {}
  expect(projects.map(({ repository }) => repository)).toEqual(['falco', 'charts'])
})

it('companies are sorted by size, then name; independent and unknown are last', async () => {
  const people = await site.maintainers()
  const more = people
    .slice(0, 3)
    .map((person, at) => ({ ...person, company: ['Zeta', 'zeta', 'Beta'][at] }))
  const { several, single, others } = site.companiesOf([...people, ...more])
  const groups = [...several, ...single, ...others]
  const found = groups.map(({ company, people }) => `${company}: ${handles(people)}`).join(', ')
  expect(found).toBe(
    'Zeta: Ann bea, Acme: Ann, Beta: cyd, Independent: dan, Not known: bea cyd eve',
  )
})

it('projects are sorted by name without a leading dot, and found in any case', async () => {
  const names = (await site.projects()).map(({ name }) => name)
  expect(names).toEqual(['charts', 'falco', '.github', 'gone', 'libs', 'stray'])
  const find = await site.projectFinder()
  const repository = 'https://github.com/falcosecurity/falco'
  expect(find('FALCO')).toMatchObject({
    slug: 'falco',
    tags: ['engine'],
    repository,
    isListed: true,
  })
  expect(find('.github')).toMatchObject({ slug: 'dot-github', tags: [] })
  expect(find('none')).toBeUndefined()
  const peopleOf = (name: string) =>
    `${handles(find(name)?.maintainers)}, once ${handles(find(name)?.formerMaintainers)}`
  // Maintainers of the whole repository come before those of a part.
  expect(peopleOf('charts')).toBe('cyd Ann, once ')
  expect(peopleOf('libs')).toBe('dan, once bea')
  expect(peopleOf('gone')).toBe(', once bea eve')
})

const namesOf = async () =>
  (await site.projectGroups()).map(
    ({ id, projects }) => `${id}: ${projects.map(({ name }) => name).join(' ')}`,
  )

it('projects are grouped by scope; unlisted and former projects are the last groups', async () => {
  const groups =
    'core: libs falco, ecosystem: charts, special: .github, unlisted: stray, former: gone'
  expect(await namesOf()).toEqual(groups.split(', '))
})

it('projects of a group are sorted by status, number of links, maintainers, name', async () => {
  const stable = 'scope: core\nstatus: stable'
  const links = '[e](./eggs.md) [e](/projects/eggs/) [d](./dill.md)'
  const content = {
    'projects/apple.md': project('apple', 'scope: core\nstatus: sandbox', links),
    'projects/beet.md': project('beet', stable),
    'projects/corn.md': project('corn', stable),
    'projects/dill.md': project('dill', stable, '[d](./dill.md) [d](./dill.md)'),
    'projects/eggs.md': project('eggs', stable, '[f](./figs.md)'),
    'projects/figs.md': project('figs', stable, '[e](./eggs.md)'),
    'maintainers/ann.md': maintainer('ann', 'Ann', 'projects: [corn, apple]\nsince: 2021-01-01'),
  }
  expect(await askOf(content, namesOf)).toEqual(['core: eggs dill figs corn beet apple'])
})

it('groups of links are sorted by `order`, figures by month', async () => {
  expect((await site.linkGroups()).map(({ title }) => title)).toEqual(['Read', 'Talk', 'Also'])
  expect((await site.figures())?.months.map(({ month }) => month)).toEqual(['2021-01', '2021-02'])
})

it('past calls are newest first, link to their minutes, and are counted by year', async () => {
  const { asOf, calls = [] } = (await site.pastCalls()) ?? {}
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
  expect(Object.fromEntries(await site.callsByYear())).toEqual({
    2021: 2,
    2022: 0,
    2023: 0,
    2024: 2,
  })
})

it('the sitemap has posts with their last change', async () => {
  expect((await site.sitePaths()).filter(({ changed }) => changed)).toEqual([
    { path: '/blog/new-news/', changed: '2023-04-04T00:00:00.000Z' },
    { path: '/blog/old-news/', changed: '2020-05-01T00:00:00.000Z' },
  ])
})
