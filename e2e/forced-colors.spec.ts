import { expect, test } from './fixtures.ts'
import { findMarks } from './marks.ts'

for (const route of ['/', '/projects/', '/maintainers/', '/releases/', '/2021/', '/community/', '/blog/archive/']) {
  test(`every mark of ${route} is there in the system's colours`, async ({ page, site }) => {
    await site.open(route)
    const marks = await findMarks(page)
    await page.emulateMedia({ forcedColors: 'active' })
    expect(await findMarks(page)).toBeGreaterThanOrEqual(marks)
  })
}

test('the current section and no other is marked in the system’s colours', async ({ page, site }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await site.open('/blog/2019/')
  const lines = await site.sections.evaluateAll((all) => all.map((link) => getComputedStyle(link).borderBottomWidth))
  expect(lines).toEqual(['3px', '0px', '0px', '0px', '0px', '0px'])
  const year = page.getByRole('navigation', { name: 'Years' }).getByRole('link', { name: '2019' })
  await expect(year).toHaveAttribute('aria-current', 'page')
  expect(await year.evaluate((link) => getComputedStyle(link).textDecorationThickness)).toBe('3px')
})
