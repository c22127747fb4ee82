import type { Locator } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { at } from './site.ts'

test('pages of years show figures, who joined or left, and CNCF levels', async ({ page, site }) => {
  await site.open('/2024/')
  await expect(site.title).toHaveText('The year 2024')
  await site.expectLink('3 releases of Falco', at('/releases/#page:2024'))
  await site.expectLink('a graduated project of the CNCF', 'https://foundation.example/graduated/')
  await expect(site.main).toContainText(/Joined · \d.*Ines Example/s)
  await expect(site.main).toContainText(/Left · \d.*Someone Former/s)
  await expect(site.main).toContainText(/Life cycle · \d.*sample-tool-9/s)
  await site.follow('Posts of 2024 by month', '/blog/2024/')
  await site.follow('The year 2024 in numbers', '/2024/')

  const around = page.getByRole('navigation', { name: 'Previous and next year' })
  await site.follow('2025', '/2025/', around)
  const all = page.getByRole('navigation', { name: 'Year by year' })
  await site.follow('2018', '/2018/', all)
  await expect(around.getByRole('link')).toHaveText(['2019'])
  await site.open('/2026/')
  await expect(site.title).toHaveText('The year 2026 so far')
  await site.expectText('No release of Falco yet.')
  await site.open('/2017/', 404)
})

test('releases are shown in a table and a chart, and each release has an anchor', async ({
  page,
  site,
}) => {
  await site.open('/releases/#page:0.12.1')
  const table = page.getByRole('table', { name: 'a minor release about every' })
  const row = table
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: '0.12.0' }) })
  await expect(row.getByRole('cell').first()).toHaveText('9 October 2021')
  await expect(row.locator(':target')).toContainText('6 January 2022')
  await expect(row.locator(':target')).toBeInViewport()

  const chart = site.main.getByRole('figure', { name: 'Since 2022, three releases a year' })
  await expect(chart.getByRole('table')).toBeHidden()
  await chart.getByText('The numbers as a table').click()
  await expect(chart.getByRole('row', { name: '2021' }).getByRole('cell')).toHaveText([
    '0.10.0 (28 January), 0.11.0 (28 May), 0.12.0 (9 October)',
    '0.11.1 (28 May), 0.11.2 (2 August)',
    '–',
  ])
  await expect(chart.getByRole('row', { name: '2022' }).getByRole('cell').last()).toHaveText(
    '0.15.0 (9)',
  )

  await site.link('All projects').click()
  const month = site.main.getByRole('group').filter({ hasText: 'December 2025' })
  await month.locator('summary').click()
  await expect(month.getByRole('listitem')).toHaveText([
    '24 December 2025charts 1.0.0',
    /^2 December 2025rules strict 0\.59\.0/,
  ])
  await site.follow('rules', '/projects/rules/', month)
  const releases = site.main.getByRole('figure', {
    name: /counting patches; .+ in 2025, the last on/,
  })
  const strokes = (await releases.locator('path').getAttribute('d'))?.match(/M/g)
  await expect(releases).toContainText(`${strokes?.length} releases since 2021`)
})

test('data is marked as old after 30 days, a release as overdue after its target month', async ({
  page,
  site,
}) => {
  await page.clock.setFixedTime('2026-01-31T12:00:00Z')
  await site.open('/releases/')
  await site.expectText('Latest release of Falco, 28 September 2025')
  await expect(site.main.getByText('0.25.0 was due')).toBeHidden()
  await page.clock.setFixedTime('2026-02-01T12:00:00Z')
  await page.reload()
  await site.expectText('Newest known release of Falco, 28 September 2025')
  await expect(site.main.getByText('As of')).toHaveText(
    'As of 1 January 2026; check falcosecurity/falco. ' +
      '0.25.0 was due in January 2026; it is not in our data yet.',
  )
  await site.expectText('0.25.0 was due')
  await expect(site.main).not.toContainText('Latest')
  await site.expectText('Releases of most other projects are known up to 1 January 2026.')
  await site.open('/projects/rules/')
  await site.expectText('Newest known releases')
})

const boxesOf = (elements: Locator) =>
  elements.evaluateAll((all) =>
    all
      .filter((element) => element.checkVisibility())
      .map((element) => {
        const { left, right, top, bottom, width } = element.getBoundingClientRect()
        return { text: element.textContent, left, right, top, bottom, width }
      }),
  )

for (const width of [320, 1280])
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 900 } })

    test('bars are as long as their numbers', async ({ page, site }) => {
      for (const route of ['/releases/', '/community/']) {
        await site.open(route)
        const numbers = page.locator('.series .bar + .meta, summary .bar + span')
        const values = (await numbers.allTextContents()).map(Number.parseFloat)
        const bars = await boxesOf(page.locator('.series .bar rect, summary .bar rect'))
        expect(bars).toHaveLength(values.length)
        const unit = Math.max(...bars.map(({ width }) => width)) / Math.max(...values)
        for (const [index, bar] of bars.entries()) {
          const value = values[index] ?? 0
          expect(Math.abs(bar.width - value * unit), `the bar of ${value}`).toBeLessThan(1)
        }
      }
    })

    test('labels are not cut and do not overlap', async ({ page, site }) => {
      for (const route of ['/releases/', '/2021/', '/maintainers/']) {
        await site.open(route)
        const labels = await boxesOf(page.locator('.years text, .companies li > span'))
        expect(labels.length).toBeGreaterThan(2)
        for (const [index, a] of labels.entries()) {
          expect(a.left >= 0 && a.right <= width, a.text).toBe(true)
          for (const b of labels.slice(index + 1)) {
            const isBeside = a.right <= b.left || b.right <= a.left
            const isAbove = a.bottom <= b.top + 1 || b.bottom <= a.top + 1
            expect(isBeside || isAbove, `${a.text} and ${b.text}`).toBe(true)
          }
        }
      }
    })
  })
