import { expect, it } from 'vitest'
import { askOf, files, maintainer, post, testSite } from '#testing/test-content.ts'
import { reviewedYears, yearsInReview } from './years.ts'

const content = await testSite({
  ...files,
  'project-releases/libs.yaml': `project: libs
asOf: 2026-08-19
tag: '{version}'
releases: [{ version: 0.1.0, date: 2018-04-04 }, { version: 0.2.0, date: 2020-03-04 }]`,
})

const yearInReview = async (year: string) =>
  (await yearsInReview()).find((review) => review.year === year)

it('each year with any data has a page, to which content may link', async () => {
  const years = ['2024', '2023', '2022', '2021', '2020', '2018']
  expect(await reviewedYears()).toEqual(years)
  const links = [...years, '2019'].map((year) => `[a year](/${year}/)`).join(' ')
  await content.write({ 'posts/links.md': post('links', '', links) })
  const { diagnostics } = await content.run({ strict: false })
  expect(diagnostics.map(({ message }) => message)).toEqual([
    expect.stringContaining("'/2019/' leads to no page"),
  ])
})

it('the figures of a year are beside those of the years before and after', async () => {
  const { figures = [] } = (await yearInReview('2021')) ?? {}
  expect(
    figures.map(({ value, label, path = '', remarks }) => `${value} ${label}; ${path}; ${remarks}`),
  ).toEqual([
    '0 releases of Falco; ; 3 in 2020, 0 in 2022',
    '0 releases of other projects; ; 1 in 2020, 0 in 2022',
    '2 community calls; /community/#page:past-calls; 0 in 2022',
    '5 maintainers in February; /maintainers/; ',
    '2 companies in February; /maintainers/; ',
    '6 projects on the list in February; /projects/; ',
  ])
})

it('the page of a year links to what happened, and its chart has the recorded events', async () => {
  const { figures = [], lanes = [], summary, falco } = (await yearInReview('2020')) ?? {}
  const paths = ['/releases/#page:2020', '/2020/#page:released', '/blog/2020/']
  expect(figures.map(({ path }) => path)).toEqual(paths)
  expect(summary).toBe('2 minor releases of Falco and 1 patch.')
  expect(falco?.releases.flatMap(({ post }) => post?.slug ?? [])).toEqual(['old-news'])
  expect(lanes.map(({ name, counted }) => `${name}: ${counted}`)).toEqual([
    'Falco: 3 releases, short bars for patches',
    'Other projects: 1 release, by week',
    'Posts: 2 posts, by week',
    'Maintainers: 2 joined (up), 0 left (down)',
  ])
})

it('a year leaves out what was not recorded at the time', async () => {
  const { summary, figures, lanes, people } = (await yearInReview('2018')) ?? {}
  expect(summary).toBe('Releases of Falco in 2018 are not recorded.')
  expect(figures?.map(({ label }) => label)).toEqual(['release of other projects'])
  expect(lanes?.map(({ name }) => name)).toEqual(['Other projects'])
  expect(people).toEqual({ before: [], joined: [], left: [] })
})

it('a year is open until all sources of its facts are newer than the year', async () => {
  expect((await yearsInReview()).filter(({ until }) => until)).toEqual([])
  const later = maintainer('fay', 'Fay Late', 'projects: [libs]\nsince: 2026-09-01')
  const review = await askOf({ ...files, 'maintainers/fay.md': later }, () => yearInReview('2026'))
  expect(review).toMatchObject({
    until: 'August',
    title: 'The year 2026 to August',
    summary: 'No release of Falco.',
  })
  expect(review?.lastUpdated?.date).toMatch(/^2026-08-19/)
  const [figure] = review?.figures ?? []
  expect(figure).toMatchObject({ value: 0, label: 'releases of Falco, to 19 August', remarks: '' })
  expect(figure?.cells.at(-1)).toBe('0, to 19 August')
})

it('a year counts as many releases of other projects as it lists', async () => {
  const listOf = (project: string, asOf: string, days: string[]) => {
    const releases = days.map((day, at) => `{ version: 0.${at}.0, date: ${day} }`)
    return `project: ${project}\nasOf: ${asOf}\ntag: '{version}'\nreleases: [${releases}]`
  }
  const lists = {
    'project-releases/libs.yaml': listOf('libs', '2026-08-20', ['2026-03-04']),
    'project-releases/charts.yaml': listOf('charts', '2026-08-20', ['2026-05-06']),
    'project-releases/gone.yaml': listOf('gone', '2026-09-21', ['2026-06-07', '2026-09-08']),
  }
  const { figures, released = [] } =
    (await askOf({ ...files, ...lists }, () => yearInReview('2026'))) ?? {}
  expect(figures?.map(({ value, label }) => `${value} ${label}`)).toContain(
    '3 releases of other projects, to 20 August',
  )
  expect(released.map(({ count }) => count)).toEqual([1, 1, 1])
})
