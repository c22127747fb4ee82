import { expect, test } from './fixtures.ts'
import { findMarks } from './marks.ts'
import { paintedShapes } from './pdf.ts'

test.use({ colorScheme: 'dark' })

for (const route of ['/', '/projects/', '/maintainers/', '/releases/', '/2021/', '/community/']) {
  test(`paper holds every bar and mark of ${route}`, async ({ page, site }) => {
    await site.open(route)
    await page.emulateMedia({ media: 'print' })
    const marks = await findMarks(page)
    expect(marks).toBeGreaterThan(4)
    const whole = paintedShapes(await page.pdf())
    await page.evaluate(() => {
      const style = new CSSStyleSheet()
      style.replaceSync('[data-mark], [data-mark]::before { visibility: hidden !important }')
      document.adoptedStyleSheets.push(style)
    })
    expect(whole - paintedShapes(await page.pdf())).toBeGreaterThanOrEqual(marks)
  })
}

test('paper is white with black words, and addresses stand behind links', async ({ page, post }) => {
  await post.open('/blog/every-feature/')
  await page.emulateMedia({ media: 'print' })
  const seen = await post.text
    .locator('a[href^="http"]')
    .first()
    .evaluate((link) => {
      const { color, backgroundColor } = getComputedStyle(document.documentElement)
      const note = getComputedStyle(link, '::after').content
      return { color, backgroundColor, link: getComputedStyle(link).color, note }
    })
  expect(seen).toMatchObject({
    color: 'rgb(0, 0, 0)',
    backgroundColor: 'rgb(255, 255, 255)',
    link: 'rgb(0, 0, 0)',
    note: expect.stringContaining('(http'),
  })
  await expect(post.page.getByRole('banner')).toBeHidden()
  await expect(post.contents).toBeHidden()
  await expect(post.text.getByText('for the curious.')).toBeVisible()
  const heading = post.text.locator('.heading').first()
  expect(await heading.evaluate((box) => getComputedStyle(box).breakAfter)).toBe('avoid')
})

test('paper cuts no person in two, lets a chart part from its table, and has no ways to elsewhere', async ({
  page,
  site,
}) => {
  await page.emulateMedia({ media: 'print' })
  await site.open('/maintainers/')
  const person = site.main.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'Ada Example' }) })
  await expect(person.first()).toHaveCSS('break-inside', 'avoid')
  await expect(page.getByRole('group', { name: 'Group by' })).toBeHidden()
  await site.open('/projects/')
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await site.open('/releases/')
  await expect(site.main.getByRole('figure').first()).toHaveCSS('break-inside', 'auto')
  await expect(site.main.locator('.table-box').first()).toHaveCSS('background-image', 'none')
})
