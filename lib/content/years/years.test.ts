import { expect, it } from 'vitest'
import { askOf, files, post, testSite } from '#testing/test-content.ts'
import { reviewedYears, yearsInReview } from './years.ts'

const content = await testSite({
  ...files,
  'project-releases/libs.yaml': `project: libs
asOf: 2026-08-19
tag: '{version}'
releases:
  - { version: 0.1.0, date: 2018-04-04 }
  - { version: 0.2.0, date: 2020-03-04 }
  - { version: 0.3.0, date: 2020-04-04 }`,
})

const yearInReview = async (year: string) =>
  (await yearsInReview()).find((review) => review.year === year)

it('each year with a number has a page, to which content may link', async () => {
  const years = ['2024', '2023', '2022', '2021', '2020', '2018']
  expect(await reviewedYears()).toEqual(years)
  const links = [...years, '2019'].map((year) => `[a year](/${year}/)`).join(' ')
  await content.write({ 'posts/links.md': post('links', '', links) })
  const { diagnostics } = await content.run({ strict: false })
  expect(diagnostics.map(({ message }) => message)).toEqual([
    expect.stringContaining("'/2019/' leads to no page"),
  ])
})

it.each([
  {
    year: '2020',
    summary: '2 minor releases of Falco and 1 patch.',
    figures: [
      '3 releases of Falco: /releases/#page:2020',
      '2 releases of other projects: /2020/#page:released',
      '2 posts: /blog/2020/',
    ],
  },
  {
    year: '2021',
    summary: 'No release of Falco is known.',
    figures: [
      '2 community calls: /community/#page:past-calls',
      '5 maintainers: /maintainers/',
      '2 companies: /maintainers/',
      '6 projects on the list: /projects/',
    ],
  },
])('the figures of $year lead to what they count', async ({ year, summary, figures }) => {
  const review = await yearInReview(year)
  expect(review?.summary).toBe(summary)
  expect(review?.figures.map(({ value, label, path }) => `${value} ${label}: ${path}`)).toEqual(
    figures,
  )
})

it('a figure has the numbers of all years, and other projects the newest release of each', async () => {
  const { figures = [], released } = (await yearInReview('2020')) ?? {}
  expect(figures[1]?.bars.map(({ year, value = 0 }) => `${year} ${value}`)).toEqual([
    '2018 1',
    '2020 2',
    '2021 0',
    '2022 0',
    '2023 0',
    '2024 0',
  ])
  expect(released).toMatchObject([{ project: 'libs', version: '0.3.0', count: 2 }])
})

it('a year is open until all sources of its facts are newer than the year', async () => {
  expect((await yearInReview('2024'))?.title).toBe('The year 2024')
  const later = post('later', 'date: 2026-02-02')
  const review = await askOf({ ...files, 'posts/later.md': later }, () => yearInReview('2026'))
  expect(review).toMatchObject({
    title: 'The year 2026 so far',
    lastUpdated: { isFinal: false, date: expect.stringMatching(/^2026-08-19/) },
  })
  expect(review?.figures).toMatchObject([{ value: 1, label: expect.stringMatching(/^post, to /) }])
})
