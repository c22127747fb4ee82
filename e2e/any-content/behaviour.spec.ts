/** What scripts add to pages, and what search finds in whatever was written. */
import { expect, test } from '#e2e/fixtures.ts'
import { feedItems } from '#e2e/site.ts'

test.describe('the choice of colours', () => {
  test.use({ colorScheme: 'light' })

  test('follows the system until there is one, is remembered, and stands before the first paint', async ({
    page,
    site,
  }) => {
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
    await site.open('/')
    await expect(page.getByRole('radio', { name: 'System colours' })).toBeChecked()
    const light = await paper()
    await page.emulateMedia({ colorScheme: 'dark' })
    const dark = await paper()
    expect(dark).not.toBe(light)
    await page.emulateMedia({ colorScheme: 'light' })
    await page.getByRole('radio', { name: 'Dark colours' }).check({ force: true })
    expect(await paper()).toBe(dark)

    // Without the deferred script: the line in the head alone must do it.
    await page.route('**/client/*', (route) => route.abort())
    await site.open('/blog/')
    expect(await paper()).toBe(dark)
    await page.unroute('**/client/*')
    await site.open('/projects/')
    await expect(page.getByRole('radio', { name: 'Dark colours' })).toBeChecked()
    await page.getByRole('radio', { name: 'System colours' }).check({ force: true })
    await page.reload()
    expect(await paper()).toBe(light)
  })
})

test('search finds the newest post by its title, and leads to it', async ({ page, search }) => {
  const [newest] = feedItems()
  test.skip(!newest, 'there is no post')
  await search.open('/')
  await search.headerField.fill(newest?.title ?? '')
  await search.headerField.press('Enter')
  await expect(search.status).toContainText(/\d+ results?/)
  await search.result(newest?.title ?? '').click()
  await expect(page).toHaveURL(newest?.link ?? '')
})
