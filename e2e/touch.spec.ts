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
        // Those of projects are tried below.
        const isTile = target.matches('.tiles a')
        if (isInText || isField || isTile || !target.checkVisibility() || target.closest('.skip, .sr-only')) return []
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

test('a small tile of the projects leads to the list of them, a large one to its project', async ({ page, site }) => {
  await site.open('/')
  const tiles = page.locator('.tiles').getByRole('link')
  const sizes = await tiles.evaluateAll((all) =>
    all.map((tile) => {
      const { width, height } = tile.getBoundingClientRect()
      return Math.min(width, height)
    }),
  )
  for (const [size, address] of [
    [Math.max(...sizes), /\/projects\/.+\/$/],
    [Math.min(...sizes), /\/projects\/$/],
  ] as const) {
    await site.open('/')
    const tile = tiles.nth(sizes.indexOf(size))
    await tile.scrollIntoViewIfNeeded()
    const box = await tile.boundingBox()
    await page.touchscreen.tap((box?.x ?? 0) + size / 2, (box?.y ?? 0) + size / 2)
    await expect(page).toHaveURL(address)
  }
  expect(Math.max(...sizes)).toBeGreaterThanOrEqual(44)
  expect(Math.min(...sizes)).toBeLessThan(44)
})

test('room for fingers leaves things where they are, and as they are', async ({ page, site }) => {
  await site.open('/')
  await expect(page.getByRole('link', { name: 'Skip the projects' })).not.toBeInViewport()
  const places = page.locator('.tiles > li')
  const over = await places.evaluateAll((all) =>
    all.flatMap((place) => {
      const [outer, inner] = [place.getBoundingClientRect(), place.querySelector('a')?.getBoundingClientRect()]
      return inner && inner.bottom <= outer.bottom && inner.right <= outer.right ? [] : [place.textContent]
    }),
  )
  expect(over).toEqual([])
  await site.open('/community/')
  const years = page.locator('summary')
  await expect(years.first()).toBeVisible()
  // The mark that says that more can be shown, and the bar of a year.
  const bars = await years.evaluateAll((all) =>
    all.map((year) => [getComputedStyle(year).display, (year.querySelector('.bar')?.clientWidth ?? 0) > 60]),
  )
  expect(bars).toEqual(bars.map(() => ['list-item', true]))
})
