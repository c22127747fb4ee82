import { expect, test } from './fixtures.ts'
import { absolute } from './site.ts'

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

test('the address of a post can be copied, without the place in it', async ({ page, site, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await site.open('/blog/first-light/?from=a-message#drivers-and-builds')
  await site.main.getByRole('button', { name: 'Copy link' }).click()
  await expect(site.main.getByRole('button', { name: 'Copied' })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(absolute('/blog/first-light/'))
  await expect(site.main.getByRole('button', { name: 'Copy link' })).toBeVisible()
})

test('the button that copies an address has its place before it is there', async ({ page, site }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.route('**/client/*', (route) => route.abort())
  await site.open('/blog/first-light/')
  const text = () => site.main.locator('.prose').boundingBox()
  const before = await text()
  await page.unroute('**/client/*')
  await site.open('/blog/first-light/')
  await expect(site.main.getByRole('button', { name: 'Copy link' })).toBeVisible()
  expect(await text()).toEqual(before)
})

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false })

  test('nothing stands where it would be', async ({ site }) => {
    await site.open('/blog/first-light/')
    await expect(site.main.locator('.copy-link')).toBeHidden()
    await expect(site.main.getByRole('button')).toHaveCount(0)
  })
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
