import { expect, test } from './fixtures.ts'

test.use({ colorScheme: 'light' })

test('colours follow the system or the visitor’s choice, before the first paint', async ({
  page,
  site,
}) => {
  const paper = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  await site.open('/')
  const choice = page.getByLabel('Colours')
  await expect(choice).toHaveValue('system')
  const light = await paper()
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await paper()
  expect(dark).not.toBe(light)
  await page.emulateMedia({ colorScheme: 'light' })
  await choice.selectOption('Dark')
  expect(await paper()).toBe(dark)

  // Blocks all other scripts, since the inline script in <head> must set the colours by itself.
  await page.route('**/client/*', (route) => route.abort())
  await site.open('/blog/')
  expect(await paper()).toBe(dark)
  await page.unroute('**/client/*')
  await site.open('/projects/')
  await expect(choice).toHaveValue('dark')
  await choice.selectOption('System')
  await page.reload()
  expect(await paper()).toBe(light)
})
