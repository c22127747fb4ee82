/** Charts: named by what they show, as long as their numbers say at every width, with labels that can be read. */
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { at } from './site.ts'

const widths = [320, 390, 1280]

const day = 86_400_000

/** Where things stand and how wide they are, in pixels. */
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
  const unit = Math.max(...lengths) / Math.max(...values)
  expect(unit).toBeGreaterThan(0)
  for (const [index, length] of lengths.entries()) {
    expect(Math.abs(length - (values[index] ?? 0) * unit), `${values[index]} is ${length} long`).toBeLessThan(1)
  }
}

const widthsOf = async (all: Locator): Promise<number[]> => (await boxesOf(all)).map(({ left, right }) => right - left)

const numbersIn = async (all: Locator): Promise<number[]> => (await all.allTextContents()).map(Number.parseFloat)

/** Days of releases by version, as the rows below the chart have them. */
async function daysOf(page: Page): Promise<Map<string, string>> {
  const entries = await page.locator('.series [id^="page:0"]').evaluateAll((all) =>
    all.map((row): [string, string] => {
      return [row.id.slice('page:'.length), row.querySelector('time')?.dateTime ?? '']
    }),
  )
  return new Map(entries)
}

for (const [route, names] of [
  [
    '/releases/',
    [
      'Since 2019, three releases a year, around January, May and September',
      'Since 2019, a minor release about every four months',
    ],
  ],
  ['/2021/', ['Three minor releases in 2021, in January, May and October', /was the busiest month:|2021 from January/]],
  ['/community/', ['At most 10 calls a year']],
  ['/projects/rules/', [/60 releases since 2021, counting patches; lately one about every 31 days/]],
] as const) {
  test(`charts of ${route} are figures named by what they show, which can be read above them`, async ({ site }) => {
    await site.open(route)
    for (const name of names) {
      const figure = site.main.getByRole('figure', { name })
      await expect(figure).toBeVisible()
      await expect(figure.getByText(name).first()).toBeVisible()
    }
  })
}

test('what a chart shows is in a table, which opens on demand', async ({ site }) => {
  await site.open('/releases/')
  const figure = site.main.getByRole('figure', { name: 'Since 2019, three releases' })
  await expect(figure.getByRole('table')).toBeHidden()
  await figure.getByText('The numbers as a table').click()
  const row = figure.getByRole('row', { name: '2021' })
  await expect(row.getByRole('cell')).toHaveText([
    '0.10.0 (28 January), 0.11.0 (28 May), 0.12.0 (9 October)',
    '0.11.1 (28 May), 0.11.2 (2 August)',
    '0.12.0 (9)',
  ])
  await site.open('/2024/')
  await site.main.getByText('The numbers as a table').first().click()
  const year = site.main.getByRole('row', { name: '2024' }).first()
  await expect(year.getByRole('cell')).toHaveText(['3', '12', '6', '10', '15', '4', '31'])
})

for (const width of widths) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 900 } })

    test('bars are as long as their numbers say, with room for these', async ({ page, site }) => {
      for (const [route, bars, numbers] of [
        ['/releases/', '.series .bar rect', '.series .bar + .mono'],
        ['/2021/', '.series .bar rect', '.series .bar + .mono'],
        ['/community/', 'summary .bar rect', 'summary .bar + span'],
      ] as const) {
        await site.open(route)
        const values = await numbersIn(page.locator(numbers))
        expect(values.length).toBeGreaterThan(2)
        expectProportional(await widthsOf(page.locator(bars)), values)
        for (const { right } of await boxesOf(page.locator(numbers))) expect(right).toBeLessThanOrEqual(width)
      }
    })

    test('columns are as high as their numbers say', async ({ page, site }) => {
      await site.open('/2024/')
      const table = site.main.getByRole('region', { name: 'The year in numbers' }).locator('tbody tr')
      const values = (await table.locator('td:first-of-type').allTextContents())
        .reverse()
        .flatMap((text) => Number(text) || [])
      const heights = (await boxesOf(page.locator('.figures li').first().locator('rect'))).map(
        ({ top, bottom }) => bottom - top,
      )
      expectProportional(heights, values)
    })

    test('releases stand on their days', async ({ page, site }) => {
      await site.open('/releases/')
      const days = await daysOf(page)
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
      for (const patch of await boxesOf(page.locator('.years g circle'))) {
        const covered = minors.filter(
          ({ left, right, top, bottom }) =>
            left < patch.right && patch.left < right && top < patch.bottom && patch.top < bottom,
        )
        expect(covered, `${patch.text} covers a minor release`).toEqual([])
      }
    })

    test('labels of charts touch no other, and nothing is cut', async ({ page, site }) => {
      for (const route of ['/releases/', '/2021/', '/2018/']) {
        await site.open(route)
        const labels = await boxesOf(page.locator('.years text'))
        expect(labels.length).toBeGreaterThan(6)
        for (const [index, a] of labels.entries()) {
          expect(a.left >= 0 && a.right <= width, `${route} ${a.text}`).toBe(true)
          for (const b of labels.slice(index + 1)) {
            const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top + 1 || b.bottom <= a.top + 1
            expect(apart, `${route} ${a.text} and ${b.text}`).toBe(true)
          }
        }
      }
    })
  })
}

test('a late release has a form of its own, and a line from the end of its target month', async ({ page, site }) => {
  await site.open('/releases/')
  const forms = await page.locator('.years g rect').evaluateAll((all) =>
    all.map((mark) => ({
      version: mark.textContent,
      fill: getComputedStyle(mark).fill,
      isHollow: getComputedStyle(mark).stroke !== 'none',
    })),
  )
  const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  expect(forms.filter(({ isHollow }) => isHollow)).toEqual([{ version: '0.12.0', fill: paper, isHollow: true }])
  const [way] = await boxesOf(page.locator('.years g line[x1]'))
  const [line] = await boxesOf(page.locator('.years > g > line').first())
  const width = (way?.right ?? 0) - (way?.left ?? 0)
  const days = (Date.parse('2021-10-09') - Date.parse('2021-10-01')) / day
  expect(Math.abs(width - (((line?.right ?? 0) - (line?.left ?? 0)) * days) / 365)).toBeLessThan(3)
})

test('releases are a table whose columns have heads, with whole dates', async ({ page, site }) => {
  await site.open('/releases/')
  const table = page.getByRole('table', { name: 'a minor release about every' })
  await expect(table.getByRole('columnheader')).toHaveText([
    'Released',
    'Version',
    'Days since previous',
    'Patches',
    'Post',
  ])
  const row = table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: '0.12.0' }) })
  await expect(row.getByRole('cell').first()).toHaveText('9 October 2021')
  await expect(row.getByRole('cell').nth(1)).toHaveText(/^\d+$/)
})

test('each release and each year is at its address, a patch in the row of its minor release', async ({
  page,
  site,
}) => {
  await site.open('/releases/')
  const ids = [...(await daysOf(page)).keys(), ...Array.from({ length: 8 }, (_, index) => String(2018 + index))]
  for (const id of ids) await expect(page.locator(`[id="page:${id}"]`), id).toHaveCount(1)
  await page.goto(at('/releases/#page:0.12.1'))
  await expect(page.locator('[id="page:0.12.0"] :target')).toBeInViewport()
  await expect(page.locator(':target')).toContainText('6 January 2022')
})
