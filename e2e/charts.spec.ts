/** Charts: named by what they show, as long as their numbers say at every width, with labels that can be read. */
import type { Locator } from '@playwright/test'
import { expect, test } from './fixtures.ts'

/** Where things stand, in pixels. */
function boxesOf(all: Locator): Promise<{ text: string; left: number; right: number; top: number; bottom: number }[]> {
  return all.evaluateAll((elements) =>
    elements
      .filter((element) => element.checkVisibility())
      .map((element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect()
        return { text: element.textContent, left, right, top, bottom }
      }),
  )
}

/** Expects lengths in proportion to values, to a pixel of the longest. */
function expectProportional(lengths: readonly number[], values: readonly number[]): void {
  expect(lengths).toHaveLength(values.length)
  expect(values.length).toBeGreaterThan(2)
  const unit = Math.max(...lengths) / Math.max(...values)
  expect(unit).toBeGreaterThan(0)
  for (const [index, length] of lengths.entries())
    expect(Math.abs(length - (values[index] ?? 0) * unit), `${values[index]} is ${length} long`).toBeLessThan(1)
}

const numbersIn = async (all: Locator): Promise<number[]> => (await all.allTextContents()).map(Number.parseFloat)

test('charts are figures named by what they show, which can be read above them', async ({ site }) => {
  for (const [route, names] of [
    [
      '/releases/',
      [
        'Since 2019, three releases a year, around January, May and September',
        'Since 2019, a minor release about every four months',
      ],
    ],
    ['/2021/', ['Three minor releases in 2021, in January, May and October']],
    ['/community/', ['At most 10 calls a year']],
    ['/projects/rules/', [/60 releases since 2021, counting patches; lately one about every 31 days/]],
    ['/maintainers/', ['5 of 16 maintainers work for Example Works']],
  ] as const) {
    await site.open(route)
    for (const name of names) {
      const figure = site.main.getByRole('figure', { name })
      await expect(figure.getByText(name).first()).toBeVisible()
    }
  }
})

test('what a chart shows is in a table, which opens on demand', async ({ site }) => {
  await site.open('/releases/')
  const figure = site.main.getByRole('figure', { name: 'Since 2019, three releases' })
  await expect(figure.getByRole('table')).toBeHidden()
  await figure.getByText('The numbers as a table').click()
  await expect(figure.getByRole('row', { name: '2021' }).getByRole('cell')).toHaveText([
    '0.10.0 (28 January), 0.11.0 (28 May), 0.12.0 (9 October)',
    '0.11.1 (28 May), 0.11.2 (2 August)',
    '0.12.0 (9)',
  ])
  await site.open('/2024/')
  await site.main.getByText('The numbers as a table').first().click()
  const year = site.main.getByRole('row', { name: '2024' }).first()
  await expect(year.getByRole('cell')).toHaveText(['3', '12', '6', '10', '15', '4', '31'])
})

for (const width of [320, 1280]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 900 } })

    test('bars are as long, and columns as high, as their numbers say', async ({ page, site }) => {
      for (const [route, bars, numbers] of [
        ['/releases/', '.series .bar rect', '.series .bar + .mono'],
        ['/2021/', '.series .bar rect', '.series .bar + .mono'],
        ['/community/', 'summary .bar rect', 'summary .bar + span'],
      ] as const) {
        await site.open(route)
        const lengths = (await boxesOf(page.locator(bars))).map(({ left, right }) => right - left)
        expectProportional(lengths, await numbersIn(page.locator(numbers)))
        for (const { right } of await boxesOf(page.locator(numbers))) expect(right).toBeLessThanOrEqual(width)
      }
      await site.open('/2024/')
      const rows = site.main.getByRole('region', { name: 'The year in numbers' }).locator('tbody tr')
      const values = (await rows.locator('td:first-of-type').allTextContents()).reverse()
      const columns = await boxesOf(page.locator('.figures li').first().locator('rect'))
      expectProportional(
        columns.map(({ top, bottom }) => bottom - top),
        values.flatMap((text) => Number(text) || []),
      )
      await site.open('/maintainers/')
      const companies = site.main.getByRole('figure', { name: '5 of 16 maintainers work for Example Works' })
      const counts = await numbersIn(companies.getByRole('listitem'))
      const people = counts.reduce((sum, one) => sum + one, 0)
      const unit = ((await companies.locator('svg').boundingBox())?.width ?? 0) / people
      const pieces = await boxesOf(companies.locator('path'))
      // A person is a piece and the gap after it; the last gap is not seen.
      for (const [index, { left, right }] of pieces.entries())
        expect((right - left) / unit + 0.15).toBeCloseTo(counts[index] ?? 0, 1)
    })

    test('tiles of projects are as wide as their numbers of maintainers, or as their names', async ({ page, home }) => {
      await home.open('/')
      const tiles = home.projects.getByRole('listitem').filter({ visible: true })
      const rem = await page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize))
      const numbers = await numbersIn(tiles.locator('small'))
      const boxes = await boxesOf(tiles)
      expect(boxes).toHaveLength(numbers.length)
      const excess = boxes.map(({ left, right }, index) => right - left - 1.25 * rem * (numbers[index] ?? 0))
      if (width > 600) expect(Math.abs(Math.min(...excess))).toBeLessThan(1)
      for (const { text, right } of boxes) expect(right, text).toBeLessThanOrEqual(width)
    })

    test('releases stand on their days, and no patch covers a minor release', async ({ page, site }) => {
      await site.open('/releases/')
      const days = new Map(
        await page
          .locator('.series [id^="page:0"]')
          .evaluateAll((all) =>
            all.map((row): [string, string] => [
              row.id.slice('page:'.length),
              row.querySelector('time')?.dateTime ?? '',
            ]),
          ),
      )
      expect(days.size).toBe(29)
      const [line] = await boxesOf(page.locator('.years > g > line').first())
      const marks = await boxesOf(page.locator('.years g :is(circle, rect)'))
      expect(marks).toHaveLength(days.size)
      for (const { text, left, right } of marks) {
        const date = days.get(text) ?? ''
        const year = Number(date.slice(0, 4))
        const share = (Date.parse(date) - Date.UTC(year, 0)) / (Date.UTC(year + 1, 0) - Date.UTC(year, 0))
        const middle = (line?.left ?? 0) + share * ((line?.right ?? 0) - (line?.left ?? 0))
        expect(Math.abs((left + right) / 2 - middle), `${text} of ${date}`).toBeLessThan(1.5)
      }
      const minors = await boxesOf(page.locator('.years g rect'))
      for (const patch of await boxesOf(page.locator('.years g circle')))
        expect(
          minors.filter((minor) => !areApart(minor, patch)),
          patch.text,
        ).toEqual([])
    })

    test('labels of charts touch no other, and nothing is cut', async ({ page, site }) => {
      for (const [route, labelled] of [
        ['/releases/', '.years text'],
        ['/2018/', '.years text'],
        ['/maintainers/', '.companies li > span'],
      ] as const) {
        await site.open(route)
        const labels = await boxesOf(page.locator(labelled))
        expect(labels.length).toBeGreaterThan(2)
        for (const [index, a] of labels.entries()) {
          expect(a.left >= 0 && a.right <= width, `${route} ${a.text}`).toBe(true)
          for (const b of labels.slice(index + 1))
            expect(areApart(a, b, 1), `${route} ${a.text} and ${b.text}`).toBe(true)
        }
      }
    })
  })
}

type Box = { left: number; right: number; top: number; bottom: number }

/** True where two boxes do not overlap by more than some pixels in height. */
function areApart(a: Box, b: Box, slack = 0): boolean {
  return a.right <= b.left || b.right <= a.left || a.bottom <= b.top + slack || b.bottom <= a.top + slack
}

test('a late release has a form of its own, and a line from the end of its target month', async ({ page, site }) => {
  await site.open('/releases/')
  const hollow = await page
    .locator('.years g rect')
    .evaluateAll((all) =>
      all.filter((mark) => getComputedStyle(mark).stroke !== 'none').map((mark) => mark.textContent),
    )
  expect(hollow).toEqual(['0.12.0'])
  const [way] = await boxesOf(page.locator('.years g line[x1]'))
  const [line] = await boxesOf(page.locator('.years > g > line').first())
  // From the first to the ninth of October.
  const due = (((line?.right ?? 0) - (line?.left ?? 0)) * 8) / 365
  expect(Math.abs((way?.right ?? 0) - (way?.left ?? 0) - due)).toBeLessThan(3)
})
