import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

const nextCall = (page: Page) => page.getByRole('region', { name: 'Next call' })

test.describe('far from UTC', () => {
  test.use({ timezoneId: 'Asia/Kolkata', viewport: { width: 390, height: 844 } })

  test('the next call comes first, in UTC and in the local time of the reader', async ({
    page,
    site,
  }) => {
    await site.open('/community/')
    const call = nextCall(page).getByRole('listitem').first()
    await expect(call).toHaveText(
      /^Wednesday .+, 16:00 UTC planned, not confirmed\s*Wednesday,? \d+ \w+ \d{4} at 21:30, your time$/,
    )
    await expect(call).toBeInViewport()
    const calendar = nextCall(page).getByRole('link', { name: 'Add to calendar' })
    await expect(calendar).toHaveAttribute('href', /\/community\/calls\.ics$/)
    const response = await page.request.get((await calendar.getAttribute('href')) ?? '')
    expect(response.headers()['content-type']).toBe('text/calendar; charset=utf-8')
  })
})

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false })

  test('the next call is in UTC; minutes are listed below the bar of their year', async ({
    page,
    site,
  }) => {
    await site.open('/community/')
    await expect(nextCall(page).getByRole('listitem').first()).toHaveText(
      /^Wednesday .+, 16:00 UTC planned, not confirmed$/,
    )
    await expect(nextCall(page).getByText('As planned on')).toBeVisible()
    await expect(
      site.main.getByText('50 community calls since January 2021 have public minutes.'),
    ).toBeVisible()
    await expect(page.getByRole('group').filter({ hasText: '2025' })).toContainText(
      'calls, to 15 December',
    )
    const notes = 'https://github.com/falcosecurity/community/blob/main/meeting-notes'
    await expect(site.link('15 December 2025')).toHaveAttribute(
      'href',
      `${notes}/release-0.59.0.md#2025-12-15`,
    )
    const year = page.getByRole('group').filter({ hasText: '2023' })
    await year.getByText('10 calls').click()
    await expect(year.getByRole('listitem')).toHaveCount(12)
    await expect(year.getByText('15 September cancelled')).toBeVisible()
    await expect(year.getByText('15 March Makers of the engine')).toBeVisible()
  })
})

test('the page for newcomers has steps, the next calls, and maintainers', async ({
  page,
  site,
}) => {
  await site.open('/blog/first-light/')
  await page.getByRole('banner').getByRole('link', { name: 'Start here' }).click()
  await site.expectAt('/start/')
  await expect(site.title).toHaveText('Begin here')
  await site.contents.getByRole('link', { name: 'Come along' }).click()
  await site.expectAt('/start/#come-along')
  const step = (name: string) =>
    site.main.locator('section').filter({ has: site.page.getByRole('heading', { level: 2, name }) })
  await expect(step('Come along').getByRole('time')).toHaveCount(2)
  await expect(step('Switch it on').getByRole('time')).toHaveCount(0)
  await expect(site.main).toContainText(/ and .+ maintain engine\./)
  await expect(site.main).toContainText(/maintain charts\./)
})
