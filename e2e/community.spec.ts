import { expect, test } from './fixtures.ts'

test.describe('far from UTC', () => {
  test.use({ timezoneId: 'Asia/Kolkata', viewport: { width: 390, height: 844 } })

  test('the next two calls come first, in UTC and in local time', async ({ page, site }) => {
    await page.clock.setFixedTime('2027-04-05T12:00:00Z')
    await site.open('/community/')
    const nextCall = page.getByRole('region', { name: 'Next call' })
    const calls = nextCall.getByRole('listitem')
    // e2e/frozen/content/calls.yaml skips the call of 7 April.
    await expect(calls).toHaveText([
      /^Wednesday.21.April.2027, 16:00.UTC planned, not confirmed.*at 21:30, your time$/s,
      /^then.Wednesday.5.May.2027, 16:00.UTC/,
    ])
    await expect(calls.first()).toBeInViewport()
    await expect(nextCall.getByText('No date is planned')).toBeHidden()
    const calendar = nextCall.getByRole('link', { name: 'Add to calendar' })
    const response = await page.request.get((await calendar.getAttribute('href')) ?? '')
    expect(response.headers()['content-type']).toBe('text/calendar; charset=utf-8')
  })
})

test('the page for newcomers has steps, the next calls, and maintainers', async ({
  page,
  site,
}) => {
  await site.open('/blog/first-light/')
  await site.follow('Start here', '/start/', page.getByRole('banner'))
  await expect(site.title).toHaveText('Begin here')
  await site.follow('Come along', '/start/#come-along', site.contents)
  const step = (name: string) =>
    site.main.locator('section').filter({ has: site.page.getByRole('heading', { level: 2, name }) })
  await expect(step('Come along').getByRole('time')).toHaveCount(2)
  await expect(step('Switch it on').getByRole('time')).toHaveCount(0)
  await expect(site.main).toContainText(/ and .+ maintain engine\./)
  await expect(site.main).toContainText(/maintain charts\./)
})

test('the home page links to the next call and the newest release', async ({ page, site }) => {
  await page.clock.setFixedTime('2026-12-03T12:00:00Z')
  await site.open('/')
  const actions = site.main.getByRole('list').first().getByRole('link')
  await expect(actions.filter({ hasText: 'Next call' })).toContainText(
    'Planned: Wednesday 16 December, 16:00 UTC',
  )
  await actions.filter({ hasText: 'Falco 0.24.0' }).click()
  await site.expectAt('/releases/0.24.0/')
})

test('the home page shows figures, and a disclosure with the projects of each status', async ({
  page,
  site,
}) => {
  await site.usePhone()
  await site.open('/')
  const numbers = page.getByRole('region', { name: 'The community in numbers' })
  await expect(numbers.getByRole('list').first().getByRole('listitem')).toHaveText([
    /^\d+ maintainers /,
    /^\d+ projects on the community’s list, /,
    /^\d+ releases since 2018, newest known 0\.24\.0$/,
    /^\d+ community calls /,
  ])
  const projects = page.getByRole('region', { name: /^\d+ projects by status$/ })
  const stable = projects.getByRole('group').filter({ hasText: 'ready for production' })
  await expect(site.link('engine', stable)).toBeHidden()
  await stable.getByText('stable').click()
  const groups = await projects.getByRole('group').all()
  const sizes = await Promise.all(groups.map((group) => group.locator('a').count()))
  for (const [at, group] of groups.entries())
    await expect(group.locator('b')).toHaveText(`${sizes[at]}`)
  const all = sizes.reduce((sum, size) => sum + size, 0)
  await expect(projects).toContainText(`${all} projects by status`)
  await site.follow('engine', '/projects/engine/', stable)
})
