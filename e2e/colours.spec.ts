import { expect, test } from './fixtures.ts'

test.use({ colorScheme: 'light' })

test('colours follow the system or the visitor’s choice, before the first paint', async ({
  page,
  site,
}) => {
  const paper = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  await site.open('/')
  await expect(page.getByRole('radio', { name: 'System colours' })).toBeChecked()
  const light = await paper()
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await paper()
  expect(dark).not.toBe(light)
  await page.emulateMedia({ colorScheme: 'light' })
  await page.getByRole('radio', { name: 'Dark colours' }).check({ force: true })
  expect(await paper()).toBe(dark)

  // Blocks the other scripts: the inline script in <head> must apply the choice alone.
  await page.route('**/client/*', (route) => route.abort())
  await site.open('/blog/')
  expect(await paper()).toBe(dark)
  await page.unroute('**/client/*')
  await site.open('/projects/')
  await page.getByRole('radio', { name: 'System colours' }).check({ force: true })
  await page.reload()
  expect(await paper()).toBe(light)
})
