import { axeFindings } from './axe.ts'
import { expect, test } from './fixtures.ts'

test.use({ colorScheme: 'dark' })

test('in forced colours the current section is marked', async ({ page, site }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await site.open('/blog/2019/')
  const lines = await site.sections.evaluateAll((all) =>
    all.map((link) => getComputedStyle(link).borderBottomWidth),
  )
  expect(lines).toEqual(['3px', '0px', '0px', '0px', '0px'])
  await site.open('/graph/')
  expect(await axeFindings(page)).toEqual([])
})

test('print has a white background, addresses after links, no closed disclosure, and nothing cut off', async ({
  page,
  site,
}) => {
  await page.emulateMedia({ media: 'print' })
  await site.open('/blog/every-feature/')
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)')
  const link = site.prose.locator('a[href^="http"]').first()
  await expect(link).toHaveCSS('color', 'rgb(0, 0, 0)')
  expect(await link.evaluate((link) => getComputedStyle(link, '::after').content)).toContain(
    '(http',
  )
  await expect(page.getByRole('banner')).toBeHidden()
  await expect(site.contents).toBeHidden()
  await expect(site.prose.getByText('for the curious.')).toBeVisible()
  // 718 px is the width of A4 without its margins.
  await page.setViewportSize({ width: 718, height: 1000 })
  await site.open('/graph/')
  const matrix = site.main.getByRole('region', { name: 'Projects and their maintainers' })
  expect(await matrix.evaluate((region) => region.scrollWidth - region.clientWidth)).toBe(0)
})
