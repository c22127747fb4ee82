/** Charts: named by what they show, as long as their numbers say at every width, with labels that can be read. */
import type { Locator } from '@playwright/test'
import { expect, test } from './fixtures.ts'

type Box = { text: string; left: number; right: number; top: number; bottom: number }

/** Where things stand, in pixels. */
function boxesOf(all: Locator): Promise<Box[]> {
  return all.evaluateAll((elements) =>
    elements
      .filter((element) => element.checkVisibility())
      .map((element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect()
        return { text: element.textContent, left, right, top, bottom }
      }),
  )
}

test('charts are figures named by what they show, with their numbers in a table', async ({ site }) => {
  for (const [route, name, isTable] of [
    ['/releases/', 'Since 2019, three releases a year, around January, May and September', true],
    ['/releases/', 'Since 2019, a minor release about every four months', false],
    ['/2021/', 'Three minor releases in 2021, in January, May and October', false],
    ['/community/', 'At most 10 calls a year', false],
    ['/maintainers/', '5 of 16 maintainers work for Example Works', false],
  ] as const) {
    await site.open(route)
    const figure = site.main.getByRole('figure', { name })
    await expect(figure.getByText(name).first()).toBeVisible()
    if (!isTable) continue
    await expect(figure.getByRole('table')).toBeHidden()
    await figure.getByText('The numbers as a table').click()
    await expect(figure.getByRole('row', { name: '2021' }).getByRole('cell')).toHaveText([
      '0.10.0 (28 January), 0.11.0 (28 May), 0.12.0 (9 October)',
      '0.11.1 (28 May), 0.11.2 (2 August)',
      '0.12.0 (9)',
    ])
  }
})

for (const width of [320, 1280]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 900 } })

    test('bars are as long as their numbers say', async ({ page, site }) => {
      for (const [route, bars, numbers] of [
        ['/releases/', '.series .bar rect', '.series .bar + .mono'],
        ['/community/', 'summary .bar rect', 'summary .bar + span'],
      ] as const) {
        await site.open(route)
        const values = (await page.locator(numbers).allTextContents()).map(Number.parseFloat)
        const lengths = (await boxesOf(page.locator(bars))).map(({ left, right }) => right - left)
        expect(lengths).toHaveLength(values.length)
        const unit = Math.max(...lengths) / Math.max(...values)
        for (const [index, length] of lengths.entries())
          expect(Math.abs(length - (values[index] ?? 0) * unit), `${values[index]} is ${length} px`).toBeLessThan(1)
      }
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
          for (const b of labels.slice(index + 1)) {
            const isBeside = a.right <= b.left || b.right <= a.left
            const isAbove = a.bottom <= b.top + 1 || b.bottom <= a.top + 1
            expect(isBeside || isAbove, `${route} ${a.text} and ${b.text}`).toBe(true)
          }
        }
      }
    })
  })
}
