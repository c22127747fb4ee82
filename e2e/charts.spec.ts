import type { Locator } from '@playwright/test'
import { expect, test } from './fixtures.ts'

type Box = { text: string; left: number; right: number; top: number; bottom: number }

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

async function expectLengths(bars: Locator, numbers: Locator) {
  const values = (await numbers.allTextContents()).map(Number.parseFloat)
  const lengths = (await boxesOf(bars)).map(({ left, right }) => right - left)
  expect(lengths).toHaveLength(values.length)
  const unit = Math.max(...lengths) / Math.max(...values)
  for (const [index, length] of lengths.entries())
    expect(
      Math.abs(length - (values[index] ?? 0) * unit),
      `${values[index]} is ${length} px`,
    ).toBeLessThan(1)
}

function expectReadable(labels: readonly Box[], width: number) {
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

test('the title of a chart is its result; bars and labels are right at every width', async ({
  page,
  site,
}) => {
  for (const [route, name, hasBars, hasLabels] of [
    ['/releases/', 'Since 2019, a minor release about every four months', true, true],
    ['/2021/', 'Three minor releases in 2021, in January, May and October', false, true],
    ['/community/', '2021, 2022, 2023, 2024 and 2025 had the most calls: 10 each', true, false],
    ['/maintainers/', '5 of 16 maintainers work for Example Works', false, true],
  ] as const) {
    await site.open(route)
    await expect(site.main.getByRole('figure', { name }).getByText(name).first()).toBeVisible()
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      const numbers = page.locator('.series .bar + .meta, summary .bar + span')
      if (hasBars)
        await expectLengths(page.locator('.series .bar rect, summary .bar rect'), numbers)
      if (hasLabels)
        expectReadable(await boxesOf(page.locator('.years text, .companies li > span')), width)
    }
  }
})
