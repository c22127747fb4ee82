/** Paper, and the colours of the system. */
import { axeFindings } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { findMarks, paintedShapes } from './marks.ts'

test.use({ colorScheme: 'dark' })

for (const route of ['/', '/projects/', '/maintainers/', '/releases/', '/2021/', '/community/']) {
  test(`paper and the system's colours hold every bar and mark of ${route}`, async ({ page, site }) => {
    await site.open(route)
    const marks = await findMarks(page)
    expect(marks).toBeGreaterThan(4)
    await page.emulateMedia({ forcedColors: 'active' })
    expect(await findMarks(page)).toBeGreaterThanOrEqual(marks)

    await page.emulateMedia({ forcedColors: 'none', media: 'print' })
    const printed = await findMarks(page)
    const whole = paintedShapes(await page.pdf())
    await page.evaluate(() => {
      const style = new CSSStyleSheet()
      style.replaceSync('[data-mark], [data-mark]::before { visibility: hidden !important }')
      document.adoptedStyleSheets.push(style)
    })
    expect(whole - paintedShapes(await page.pdf())).toBeGreaterThanOrEqual(printed)
  })
}

test('in the system’s colours the current section is marked, and the table of maintainers is sound', async ({
  page,
  site,
}) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await site.open('/blog/2019/')
  const lines = await site.sections.evaluateAll((all) => all.map((link) => getComputedStyle(link).borderBottomWidth))
  expect(lines).toEqual(['3px', '0px', '0px', '0px', '0px', '0px'])
  await site.open('/graph/')
  expect((await axeFindings(page)).found).toEqual([])
})

test('paper is white with black words, addresses stand behind links, and nothing is folded or cut', async ({
  page,
  post,
}) => {
  await post.open('/blog/every-feature/')
  await page.emulateMedia({ media: 'print' })
  const link = post.text.locator('a[href^="http"]').first()
  const seen = await link.evaluate((link) => {
    const { color, backgroundColor } = getComputedStyle(document.documentElement)
    return {
      color,
      backgroundColor,
      link: getComputedStyle(link).color,
      note: getComputedStyle(link, '::after').content,
    }
  })
  expect(seen).toMatchObject({
    color: 'rgb(0, 0, 0)',
    backgroundColor: 'rgb(255, 255, 255)',
    link: 'rgb(0, 0, 0)',
    note: expect.stringContaining('(http'),
  })
  await expect(page.getByRole('banner')).toBeHidden()
  await expect(post.contents).toBeHidden()
  await expect(post.text.getByText('for the curious.')).toBeVisible()
  await post.open('/maintainers/')
  const person = post.main.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'Ada Example' }) })
  await expect(person.first()).toHaveCSS('break-inside', 'avoid')
  // The width of a sheet of A4 between its margins.
  await page.setViewportSize({ width: 718, height: 1000 })
  await post.open('/graph/')
  const matrix = post.main.getByRole('region', { name: 'Projects and their maintainers' })
  expect(await matrix.evaluate((region) => region.scrollWidth - region.clientWidth)).toBe(0)
})
