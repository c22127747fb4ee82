import { expect, test } from './fixtures.ts'

test.use({ colorScheme: 'dark' })

test('the current section and found words are marked if the system forces its colours', async ({
  page,
  site,
}) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await site.open('/blog/2019/')
  const sections = page.getByRole('navigation', { name: 'Main' }).getByRole('link')
  const lines = await sections.evaluateAll((all) =>
    all.map((link) => getComputedStyle(link).borderBottomWidth),
  )
  expect(lines).toEqual(['3px', ...Array(6).fill('0px')])
  await site.open('/maintainers/')
  expect(await site.axeViolations()).toEqual([])
  await site.open('/projects/engine/')
  await expect(page.locator('.seal')).toBeHidden()
  await site.open('/search/?q=engine')
  // Browsers force the text colour of `<mark>`, so its background must not be transparent.
  await expect(site.main.locator('mark').first()).toHaveCSS('background-color', /^rgb\(/)
})

test('print shows addresses after links, and opens disclosures', async ({ page, site }) => {
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
  await site.open('/community/')
  await expect(site.main.getByRole('figure')).toHaveCSS('break-inside', 'auto')
  await site.open('/releases/upgrade/0.20.0/')
  await expect(site.main.getByRole('link', { name: /^Will it start/ })).toBeVisible()
  await site.open('/')
  await expect(site.main.getByRole('link', { name: /^Ask on Slack/ })).toBeHidden()
  // All tabs.
  await site.open('/catalogue/')
  await expect(page.getByRole('region', { name: 'Outputs of falcosidekick' })).toBeVisible()
})

test('colours follow the system or the visitor’s choice, before the first paint', async ({
  page,
  site,
}) => {
  await page.emulateMedia({ colorScheme: 'light' })
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

  // The inline script in <head> sets the colours before the site's other scripts have arrived.
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
