import { expect, test } from './fixtures.ts'

const phone = { width: 390, height: 844 }

test('the archive fits a phone, and screen readers hear the names of its months', async ({ page, site }) => {
  await page.setViewportSize(phone)
  await site.open('/blog/archive/')
  const box = site.main.getByRole('region', { name: 'Posts by month' })
  expect(await box.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)
  await expect(box.getByRole('columnheader', { name: 'January' })).toHaveText('J')
  await expect(box.getByRole('columnheader', { name: 'December' })).toHaveText('D')
})

test('a tag has the spelling of most posts everywhere, and those with one post are folded', async ({ site }) => {
  await site.open('/blog/tags/')
  await expect(site.main.getByRole('link', { name: '#samples' })).toHaveText('#samples')
  await expect(site.link('#Zephyr')).toBeHidden()
  await site.main.getByText(/^\d+ tags with one post$/).click()
  await expect(site.link('#Zephyr')).toBeVisible()
  // This post has it as 'Samples'.
  await site.open('/blog/wide/')
  await site.link('#samples').click()
  await site.expectAt('/blog/tags/samples/')
  await expect(site.title).toHaveText('#samples')
})

test('a feed is a row with its RSS, and other formats on demand', async ({ page, site }) => {
  await site.open('/feeds/')
  const row = site.main.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'RSS: Blog' }) })
  await expect(row.getByRole('link')).toHaveText(['RSS'])
  await row.getByText('Other formats: Blog').click()
  await expect(row.getByRole('link')).toHaveText(['RSS', 'Atom', 'JSON Feed'])
})

test('a description takes two lines of a list at most, on paper as many as it has', async ({ page, site }) => {
  await page.setViewportSize({ ...phone, width: 240 })
  await site.open('/blog/')
  const description = site.main.getByText('One of each: tables, notes')
  const lines = () =>
    description.evaluate(
      (box) => box.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(box).lineHeight),
    )
  expect(await lines()).toBeCloseTo(2, 1)
  await page.emulateMedia({ media: 'print' })
  expect(await lines()).toBeGreaterThan(2.5)
})
