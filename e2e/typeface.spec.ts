/** The typeface of headings: it shows on the first visit, and nothing moves when it arrives. */
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { at, exported } from './site.ts'
import { referencesOf } from './weight.ts'

const post = at('/blog/first-light/')

/** Boxes of a page's headings: where each begins, and how high it is. */
function headings(page: Page): Promise<number[][]> {
  return page.getByRole('heading').evaluateAll((all) =>
    all.map((heading) => {
      const { top, height } = heading.getBoundingClientRect()
      return [Math.round(top), Math.round(height)]
    }),
  )
}

/** What moved by itself since the page was opened. */
function shifts(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0
        const add = (entries: PerformanceEntryList): void => {
          for (const entry of entries) sum += (entry as PerformanceEntry & { value: number }).value
        }
        const observer = new PerformanceObserver((list) => add(list.getEntries()))
        observer.observe({ type: 'layout-shift', buffered: true })
        requestAnimationFrame(() => {
          add(observer.takeRecords())
          resolve(sum)
        })
      }),
  )
}

test('is a file of this site that may be cached for ever', async ({ request }) => {
  const { typefaces } = referencesOf(exported('blog/first-light/index.html'))
  expect(typefaces).toHaveLength(1)
  const answer = await request.get(typefaces[0] ?? '')
  expect(answer.headers()).toMatchObject({
    'content-type': 'font/woff2',
    'cache-control': expect.stringContaining('immutable'),
  })
})

for (const width of [390, 1280]) {
  test(`at ${width} px it shows on a first visit, and nothing moves when it arrives late`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    await page.route('**/*.woff2', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400))
      await route.continue()
    })
    await page.goto(post)
    const before = await headings(page)
    const loaded = await page.evaluate(async () =>
      [...(await document.fonts.ready)].map(({ family, status }) => [family, status]),
    )
    expect(loaded).toContainEqual(['Heading', 'loaded'])
    expect(await headings(page)).toEqual(before)
    expect(await shifts(page)).toBeLessThanOrEqual(0.001)
  })
}

test('letters that it has no shape for are shown by another', async ({ page }) => {
  await page.goto(post)
  await page.getByRole('heading', { level: 1 }).evaluate((heading) => {
    heading.textContent = 'Nóva, Ærø, Łódź and 日本'
  })
  const heading = page.getByRole('heading', { level: 1 })
  const lines = await heading.evaluate(
    (h1) => h1.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(h1).lineHeight),
  )
  expect(Math.round(lines * 10) / 10).toBe(Math.round(lines))
})
