/** The page for newcomers: its text is content; who helps and the calls come from data. */
import type { Locator } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import type { SitePage } from './pages.ts'

/** A section of the page, by its heading. */
function step(site: SitePage, name: string): Locator {
  return site.main.locator('section').filter({ has: site.page.getByRole('heading', { level: 2, name }) })
}

test('a newcomer gets there from the header of every page', async ({ site }) => {
  await site.open('/blog/first-light/')
  await site.section('Start here').click()
  await site.expectAt('/start/')
  await expect(site.title).toHaveText('Begin here')
})

test('the maintainers of the projects that it links to are named once, at its end', async ({ site }) => {
  await site.open('/start/')
  await expect(site.main.getByText('Who helps')).toHaveCount(1)
  await expect(site.main).toContainText(/ and .+ maintain engine\./)
  await expect(site.main).toContainText(/maintain charts\./)
  await site.link('Ada Example').first().click()
  await site.expectAt('/maintainers/ada-example/')
})

test('the step that leads to the community says when the next calls are', async ({ site }) => {
  await site.open('/start/')
  await expect(step(site, 'Come along').getByRole('time')).toHaveCount(4)
  await expect(step(site, 'Switch it on').getByRole('time')).toHaveCount(0)
  await expect(step(site, 'Come along').getByRole('link', { name: 'Add to calendar' })).toBeVisible()
})

test('its contents lead to its steps, and it is there as Markdown', async ({ site, request }) => {
  await site.open('/start/')
  await site.page.getByRole('navigation', { name: 'Contents' }).getByRole('link', { name: 'Come along' }).click()
  await site.expectAt('/start/#come-along')
  const twin = site.page.locator('link[rel=alternate][type="text/markdown"]')
  const address = await twin.getAttribute('href')
  expect(await (await request.get(address ?? '')).text()).toContain('# Begin here')
})

test('it fits a narrow screen', async ({ site }) => {
  await site.page.setViewportSize({ width: 320, height: 800 })
  await site.open('/start/')
  const widths = await site.page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
  expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0)
})
