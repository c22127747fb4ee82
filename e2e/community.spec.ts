import { expect, test } from './fixtures.ts'

test.describe('far from UTC', () => {
  test.use({ timezoneId: 'Asia/Kolkata', viewport: { width: 390, height: 844 } })

  test('the next two calls come first, in UTC and in local time', async ({ page, site }) => {
    await page.clock.setFixedTime('2026-04-05T12:00:00Z')
    await site.open('/community/')
    const nextCall = page.getByRole('region', { name: 'Next call' })
    const calls = nextCall.getByRole('listitem')
    // e2e/frozen/content/calls.yaml skips the call of 8 April.
    await expect(calls).toHaveText([
      /^Wednesday.22.April.2026, 16:00.UTC planned, not confirmed.*at 21:30, your time/s,
      /^then.Wednesday.6.May.2026, 16:00.UTC/,
    ])
    await expect(calls.first()).toBeInViewport()
    await expect(nextCall.getByText('We do not know')).toBeHidden()
    const calendar = nextCall.getByRole('link', { name: 'Add to calendar' })
    const response = await page.request.get((await calendar.getAttribute('href')) ?? '')
    expect(response.headers()['content-type']).toBe('text/calendar; charset=utf-8')
  })
})

test('the home page links to the next call and the newest release', async ({ page, site }) => {
  await page.clock.setFixedTime('2026-02-03T12:00:00Z')
  await site.open('/')
  const actions = site.main.getByRole('list').first().getByRole('link')
  const call = actions.filter({ hasText: 'Next call' })
  await expect(call).toContainText(/Planned: Wednesday.11.February, 16:00.UTC.+, your time/)
  // Six months after the newest minutes.
  await page.clock.setFixedTime('2026-06-16T12:00:00Z')
  await page.reload()
  await expect(call.getByText('See the calendar')).toBeVisible()
  await expect(call.getByText('Planned')).toBeHidden()
  await actions.filter({ hasText: 'Falco 0.24.0' }).click()
  await site.expectAt('/releases/0.24.0/')
})
