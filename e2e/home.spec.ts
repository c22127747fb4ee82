/** The home page: what the site is, its projects as a picture, a post, and ways on. */
import { expect, test } from './fixtures.ts'

test('the headline says what Falco is, and leads to the next call', async ({ home }) => {
  await home.open('/')
  await expect(home.title).toHaveText(
    'Falco detects threats on Linux and Kubernetes as they happen. A CNCF graduated project.',
  )
  await expect(home.link(/^Join the next call \(\d+ \p{L}+\)$/u)).toHaveAttribute('href', /\/community\/$/)
})

test('figures stand in a line, with the day that they were true', async ({ home }) => {
  await home.open('/')
  const items = home.main.getByRole('region', { name: 'The community in numbers' }).getByRole('listitem')
  await expect(items).toHaveText([
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

test('tiles are as wide as their number of maintainers, or as their name', async ({ page, home }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await home.open('/')
  const tiles = await home.projects.getByRole('listitem').evaluateAll((all) =>
    all.map((tile) => {
      const number = Number(tile.querySelector('small')?.textContent)
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
      const { width } = tile.getBoundingClientRect()
      return { text: tile.textContent, excess: width - 1.25 * rem * number }
    }),
  )
  for (const { text, excess } of tiles) expect(excess, text).toBeGreaterThanOrEqual(-1)
  expect(tiles.some(({ excess }) => Math.abs(excess) < 1)).toBe(true)
})

for (const width of [320, 600, 1280]) {
  test(`at ${width} px each project shows its whole name, in a place of at least 24 px`, async ({ page, home }) => {
    await page.setViewportSize({ width, height: 844 })
    await home.open('/')
    const links = await home.projects
      .getByRole('listitem')
      .getByRole('link')
      .evaluateAll((all) =>
        all.map((link) => {
          const range = document.createRange()
          range.selectNodeContents(link)
          const [text, box] = [range.getBoundingClientRect(), link.getBoundingClientRect()]
          const isWhole = text.left >= box.left && text.right <= box.right + 0.5 && text.bottom <= box.bottom + 0.5
          return { name: link.textContent, isWhole, isOnScreen: box.right <= innerWidth, height: box.height }
        }),
      )
    for (const { name, height, ...seen } of links) {
      expect(seen, name).toEqual({ isWhole: true, isOnScreen: true })
      expect(height, name).toBeGreaterThanOrEqual(24)
    }
  })
}

test('by the keyboard the post comes before the projects', async ({ page, home }) => {
  await home.open('/')
  await home.link(/^Join the next call/).focus()
  await page.keyboard.press('Tab')
  await expect(home.newest).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(home.projects.getByRole('link').first()).toBeFocused()
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

test('lists show a cover as a part of the link, and nothing for a post without one', async ({ site }) => {
  await site.open('/blog/')
  const cover = site.main.locator('.rows').locator('img')
  await expect(cover).toHaveCount(1)
  await cover.scrollIntoViewIfNeeded()
  await expect(cover).toHaveJSProperty('complete', true)
  await expect(cover).toHaveAttribute('alt', '')
  await cover.click()
  await site.expectAt('/blog/covered/')
})

for (const width of [390, 1280]) {
  test(`at ${width} px the date of a post in a list stands on one line`, async ({ page, site }) => {
    await page.setViewportSize({ width, height: 844 })
    await site.open('/blog/')
    const dates = site.main.locator('.rows time')
    await expect(dates.first()).toHaveText(/^\d{1,2} \p{L}+ \d{4}$/u)
    const lines = await dates.evaluateAll((all) =>
      all.map((date) => {
        date.textContent = '26 September 2026'
        return date.getClientRects().length
      }),
    )
    expect(new Set(lines)).toEqual(new Set([1]))
  })
}
