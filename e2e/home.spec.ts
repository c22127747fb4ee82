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

test('the first screen of a laptop shows headline, post and projects; a phone has them in this order', async ({
  page,
  home,
}) => {
  const parts = [home.title, home.newest, home.projects]
  const boxes = async () => {
    await home.open('/')
    return Promise.all(parts.map(async (part) => (await part.boundingBox()) ?? { y: Number.NaN, height: 0 }))
  }
  await page.setViewportSize({ width: 1280, height: 800 })
  for (const { y, height } of await boxes()) expect(y + height).toBeLessThanOrEqual(800)
  await page.setViewportSize({ width: 390, height: 844 })
  const tops = (await boxes()).map(({ y }) => y)
  expect(tops).toEqual(tops.toSorted((a, b) => a - b))
  expect(tops[1]).toBeLessThan(500)
})
