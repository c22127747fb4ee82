import type { Locator } from '@playwright/test'
import { expect, test } from './fixtures.ts'

test('each release has an anchor', async ({ page, site }) => {
  await site.open('/releases/#page:0.12.1')
  const release = page.locator(':target')
  await expect(release).toContainText('6 January 2022')
  await expect(release).toBeInViewport()
})

test('data is marked as old after half a year, releases as overdue after their months', async ({
  page,
  site,
}) => {
  await page.clock.setFixedTime('2026-01-31T12:00:00Z')
  await site.open('/releases/')
  const facts = site.main.getByText('Data from 1 January 2026. Latest')
  await expect(facts.getByText('0.25.0 was due')).toBeHidden()
  await page.clock.setFixedTime('2026-06-01T12:00:00Z')
  for (const route of ['/', '/releases/', '/releases/0.24.0/', '/releases/fits/']) {
    await site.open(route)
    await expect(facts).toContainText('0.25.0 was due in January 2026, 0.26.0 in May, 0.27.0')
    await expect(facts.getByText('0.26.0')).toBeVisible()
    await expect(facts.getByText('0.27.0')).toBeHidden()
    await expect(facts).not.toHaveAttribute('data-old')
  }
  await page.clock.setFixedTime('2026-07-04T12:00:00Z')
  await page.reload()
  await expect(facts).toHaveAttribute('data-old')
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
      await site.open('/community/')
      await page.locator('details').evaluateAll((all) => {
        for (const one of all) one.setAttribute('open', '')
      })
      const numbers = page.locator('summary .bar + span')
      const values = (await numbers.allTextContents()).map(Number.parseFloat)
      const bars = await boxesOf(page.locator('summary .bar rect'))
      expect(values.length).toBeGreaterThan(2)
      expect(bars).toHaveLength(values.length)
      const unit = Math.max(...bars.map(({ width }) => width)) / Math.max(...values)
      for (const [index, bar] of bars.entries()) {
        const value = values[index] ?? 0
        expect(Math.abs(bar.width - value * unit), `the bar of ${value}`).toBeLessThan(1)
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
