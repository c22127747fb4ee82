import { expect, test } from './fixtures.ts'

/** What client/ adds to posts; all of it may fail to load without anything being lost. */
test('a block of code can be copied', async ({ page, site, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await site.open('/blog/every-feature/')
  const block = site.main.locator('pre').filter({ hasText: 'A shell in a container' }).first()
  const text = (await block.textContent())?.trimEnd()
  await block.hover()
  const button = block.locator('xpath=..').getByRole('button', { name: 'Copy' })
  await button.click()
  await expect(block.locator('xpath=..').getByRole('button', { name: 'Copied' })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text)
})

test('the contents mark the section that is being read', async ({ page, site }) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  await site.open('/blog/first-light/')
  const contents = page.getByRole('navigation', { name: 'Contents' })
  await contents.getByRole('link', { name: 'Drivers and builds' }).click()
  await expect(contents.locator('[aria-current]')).toHaveText('Drivers and builds')
  await page.evaluate(() => scrollTo(0, 0))
  await expect(contents.locator('[aria-current]')).toHaveCount(0)
})
