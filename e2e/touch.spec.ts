import { expect, test } from './fixtures.ts'
import { kindsOfPage } from './kinds-of-page.ts'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

test('what a finger presses is 44 px high, links in running text aside', async ({ page, site }) => {
  for (const route of kindsOfPage) {
    await site.open(route, route === '/no/such/page/' ? 404 : 200)
    const found = await page.locator('a, button, input, summary, label').evaluateAll((all) =>
      all.flatMap((target) => {
        const text = target.closest('p, .prose li, blockquote, td')
        const isInText = text && text.textContent.trim().length > target.textContent.trim().length + 3
        const isField = target.matches('label input')
        if (isInText || isField || !target.checkVisibility() || target.closest('.skip, .sr-only')) return []
        target.scrollIntoView({ block: 'center' })
        const { left, top, width, height } = target.getBoundingClientRect()
        const hits = [-21, 0, 21].every((away) => {
          const hit = document.elementFromPoint(left + width / 2, top + height / 2 + away)
          return hit && (target.contains(hit) || hit.closest('label')?.contains(target))
        })
        return hits && width >= 24 ? [] : [`${target.textContent.trim().slice(0, 40)} ${width} × ${height}`]
      }),
    )
    expect.soft(found, route).toEqual([])
  }
})

test('room for fingers leaves things as they are', async ({ page, site }) => {
  await site.open('/community/')
  const years = page.locator('summary')
  await expect(years.first()).toBeVisible()
  // The mark that says that more can be shown, and the bar of a year.
  const bars = await years.evaluateAll((all) =>
    all.map((year) => [getComputedStyle(year).display, (year.querySelector('.bar')?.clientWidth ?? 0) > 60]),
  )
  expect(bars).toEqual(bars.map(() => ['list-item', true]))
})
