import { expect, test } from './fixtures.ts'

test('the home page says what Falco is, and links to four actions', async ({ page, site }) => {
  await page.clock.setFixedTime('2026-12-03T12:00:00Z')
  await site.open('/')
  await expect(site.title).toHaveText(
    'Falco detects threats on Linux and Kubernetes as they happen.',
  )
  await expect(site.main.getByText('A CNCF graduated project.')).toBeVisible()
  const actions = site.main.getByRole('list').first().getByRole('link')
  await expect(actions).toHaveText([
    'Try it in five minutesOn Linux with Docker',
    'Ask on Slack#falco, for any question',
    'Next callPlanned: Wednesday 16 December, 16:00 UTC',
    'Falco 0.24.0Newest known, 28 September 2025',
  ])
  await expect(site.main.getByRole('link', { name: 'All of talk' })).toBeVisible()
  await actions.last().click()
  await site.expectAt('/releases/0.24.0/')
})

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } })

  test('a tile shows its text below its title', async ({ site }) => {
    await site.open('/')
    const tile = site.main.getByRole('link', { name: /^Ask on Slack/ })
    const title = await tile.getByText('Ask on Slack').boundingBox()
    const words = await tile.getByText('#falco').boundingBox()
    expect(words?.y).toBeGreaterThan((title?.y ?? 0) + (title?.height ?? 0))
  })
})

test('the home page shows figures of the community, and projects by status in disclosures', async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await site.open('/')
  const numbers = page.getByRole('region', { name: 'The community in numbers' })
  await expect(numbers.getByRole('list').first().getByRole('listitem')).toHaveText([
    '13 maintainers 10 of them from 4 companies',
    '34 projects on the community’s list, and seven outside it',
    '29 releases since 2018, newest known 0.24.0',
    '50 community calls with public minutes since 2021',
  ])
  const projects = page.getByRole('region', { name: /^\d+ projects by status$/ })
  await expect(projects.getByRole('link', { name: 'engine', exact: true })).toBeHidden()
  const stable = projects.getByRole('group').filter({ hasText: 'ready for production' })
  await stable.getByText('stable').click()
  const links = stable.getByRole('link')
  await expect(stable.locator('b')).toHaveText(`${await links.count()}`)
  await links.filter({ hasText: /^engine$/ }).click()
  await site.expectAt('/projects/engine/')
})

test('every page ends with links to talk, to contribute and to trust', async ({ page, site }) => {
  await site.open('/blog/first-light/')
  const footer = page.getByRole('contentinfo')
  await expect(footer.getByRole('heading')).toHaveText(['Talk', 'Contribute', 'Trust'])
  await expect(footer.getByRole('link', { name: 'Write a post' })).toHaveCount(0)
  await expect(footer.getByText(/^Tags · Authors · Facts as of \d+ \w+ 20\d\d/)).toBeVisible()
  await expect(footer.getByText('An unofficial site about the Falco community.')).toBeVisible()
  await expect(footer.getByRole('link', { name: 'All of talk' })).toHaveAttribute(
    'href',
    'https://talk.example/',
  )
  await footer.getByRole('link', { name: 'Community calls' }).click()
  await site.expectAt('/community/')
})
