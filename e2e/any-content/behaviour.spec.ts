import { expect, test } from '#e2e/fixtures.ts'

/** What client/ adds; all of it may fail to load without anything being lost. */
test.describe('the choice of colours', () => {
  test.use({ colorScheme: 'light' })

  test('is remembered, and stands before the first paint', async ({ page, site }) => {
    await site.open('/')
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
    const light = await paper()
    await page.getByRole('radio', { name: 'Dark colours' }).check({ force: true })
    const dark = await paper()
    expect(dark).not.toBe(light)

    // Without the deferred script: the line in the head alone must do it.
    await page.route('**/client/*', (route) => route.abort())
    await site.open('/blog/')
    expect(await paper()).toBe(dark)
    await page.unroute('**/client/*')

    await site.open('/projects/')
    await expect(page.getByRole('radio', { name: 'Dark colours' })).toBeChecked()
    await page.getByRole('radio', { name: 'System colours' }).check({ force: true })
    expect(await paper()).toBe(light)
    await page.reload()
    expect(await paper()).toBe(light)
  })

  test('follows the system until there is one', async ({ page, site }) => {
    await site.open('/')
    await expect(page.getByRole('radio', { name: 'System colours' })).toBeChecked()
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
    const light = await paper()
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await paper()).not.toBe(light)
  })
})

test('the switch takes its place before it works, so that nothing moves', async ({ page, site }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.route('**/client/*', (route) => route.abort())
  await site.open('/')
  const docs = page.getByRole('banner').getByRole('link', { name: 'Docs' })
  const boxes = () => Promise.all([site.title.boundingBox(), docs.boundingBox()])
  const before = await boxes()
  await page.unroute('**/client/*')
  await site.open('/')
  await expect(page.getByRole('radio', { name: 'Dark colours' })).toBeAttached()
  await expect(page.getByRole('radiogroup', { name: 'Colours' })).toBeVisible()
  expect(await boxes()).toEqual(before)
})

test('a page comes back from the back/forward cache as it was left', async ({ page, site, home }) => {
  await site.open('/')
  await home.section('Blog').click()
  await page.goBack()
  await site.expectAt('/')
  const restorable = await page.evaluate(
    () =>
      (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming & { notRestoredReasons?: unknown })
        .notRestoredReasons,
  )
  // Headless Chromium may keep no pages at all; what must not be is a reason of ours.
  expect(JSON.stringify(restorable ?? null)).not.toMatch(/unload|no-store/)
})
