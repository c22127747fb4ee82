import { expect, test } from './fixtures.ts'

test('home explains Falco, links to the next call, and has figures', async ({ page, site }) => {
  await site.open('/')
  await expect(site.title).toHaveText(
    'Falco detects threats on Linux and Kubernetes as they happen. A CNCF graduated project.',
  )
  await expect(site.link('Join the next call')).toHaveAttribute('href', /\/community\/$/)
  await expect(
    page.getByRole('region', { name: 'The community in numbers' }).getByRole('listitem'),
  ).toHaveText([
    '13 maintainers, 10 of them from 4 companies',
    /^34 listed projects, and seven maintained without being listed$/,
    '29 releases since 2018, newest known 0.24.0',
  ])
  const projects = page.getByRole('region', { name: /^\d+ listed projects/ })
  await expect(projects.getByRole('link')).toHaveCount(31)
  const heading = projects.getByRole('heading', { name: /^\d+ stable$/ })
  const stable = heading.locator('xpath=following-sibling::ul')
  await expect(heading).toHaveText(`${await stable.getByRole('listitem').count()} stable`)
  await stable.getByRole('link', { name: 'engine 4', exact: true }).click()
  await site.expectAt('/projects/engine/')
})
