/** The home page: what the site is, its projects as a picture, a post, and ways on. */
import { expect, test } from './fixtures.ts'

test('says what Falco is, leads to the next call, and has figures with their day', async ({ home }) => {
  await home.open('/')
  await expect(home.title).toHaveText(
    'Falco detects threats on Linux and Kubernetes as they happen. A CNCF graduated project.',
  )
  await expect(home.link(/^Join the next call \(\d+ \p{L}+\)$/u)).toHaveAttribute('href', /\/community\/$/)
  const figures = home.main.getByRole('region', { name: 'The community in numbers' }).getByRole('listitem')
  await expect(figures).toHaveText([
    '13 maintainers of 4 companies',
    '34 projects',
    '29 releases since 2018, newest 0.24.0',
    'as of 1 January 2026',
  ])
})

test('each listed project stands in the list of its status, with its number of maintainers', async ({ home }) => {
  await home.open('/')
  await expect(home.projects.getByRole('link')).toHaveCount(31)
  const heading = home.projects.getByRole('heading', { name: /^\d+ stable$/ })
  const stable = heading.locator('xpath=following-sibling::ul')
  await expect(heading).toHaveText(`${await stable.getByRole('listitem').count()} stable`)
  await stable.getByRole('link', { name: 'engine 4', exact: true }).click()
  await home.expectAt('/projects/engine/')
})
