import { expect, test } from './fixtures.ts'

test('the community page names the next two calls', async ({ page, site }) => {
  await page.clock.setFixedTime('2027-04-05T12:00:00Z')
  await site.open('/community/')
  const call = page.getByRole('region', { name: 'Next call' })
  // getByRole selects only visible elements.
  await expect(call.getByRole('time')).toHaveText([
    'Wednesday 21 April 2027, 16:00 UTC',
    'Wednesday 5 May 2027, 16:00 UTC',
  ])
  await expect(call.getByText('No date is planned')).toBeHidden()
})

test('facts are marked as old after thirty days, and a release as overdue after its month', async ({
  page,
  site,
}) => {
  await page.clock.setFixedTime('2026-01-31T12:00:00Z')
  await site.open('/releases/')
  await expect(site.main.getByText('Latest release of Falco, 28 September 2025')).toBeVisible()
  await expect(site.main.getByText('0.25.0 was due')).toBeHidden()
  await page.clock.setFixedTime('2026-02-01T12:00:00Z')
  await page.reload()
  await expect(
    site.main.getByText('Newest known release of Falco, 28 September 2025'),
  ).toBeVisible()
  await expect(site.main.getByText('As of')).toHaveText(
    'As of 1 January 2026; check falcosecurity/falco. 0.25.0 was due in January 2026; it is not in our data yet.',
  )
  await expect(site.main.getByText('0.25.0 was due')).toBeVisible()
  await expect(site.main).not.toContainText('Latest')
  await expect(
    site.main.getByText('Releases of most other projects are known up to 1 January 2026.'),
  ).toBeVisible()
  await site.open('/projects/rules/')
  await expect(site.main.getByText('Newest known releases')).toBeVisible()
})

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false })

  test('the home page shows no date of a call, only the date of its facts', async ({ site }) => {
    await site.open('/')
    await expect(site.link('Next call Planned: every second Wednesday at 16:00 UTC')).toBeVisible()
    await expect(
      site.main.getByText('As of 1 January 2026, from falcosecurity/falco.'),
    ).toBeVisible()
    await expect(site.main.getByText('was due in')).toBeHidden()
  })
})
