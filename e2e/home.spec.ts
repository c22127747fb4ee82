/** The home page: what the site is, its projects as a picture, a post, and ways on. */
import { expect, test } from './fixtures.ts'

test('the headline says what Falco is, and leads to the first steps and to the next call', async ({ home }) => {
  await home.open('/')
  await expect(home.title).toHaveText(/Falco, open-source runtime security for Linux and Kubernetes$/)
  await expect(home.link(/^Join the next call \(\d+ \p{L}+\)$/u)).toHaveAttribute('href', /\/community\/$/)
  await expect(home.link('Start here')).toBeVisible()
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

test('each listed project is a tile that says its name, status and number of maintainers', async ({ home }) => {
  await home.open('/')
  await expect(home.tiles).toHaveCount(30)
  await home.map.getByRole('link', { name: 'engine stable, 4 maintainers', exact: true }).click()
  await home.expectAt('/projects/engine/')
})

test('a tile’s size is that of its maintainers, and its form that of the key', async ({ home }) => {
  await home.open('/')
  const areas = await home.tiles.evaluateAll((all) =>
    all.map((tile) => {
      const { width, height } = tile.getBoundingClientRect()
      // Nobody is as large as one.
      const people = Math.max(Number(/(\d+) maintainers?$/.exec(tile.textContent)?.[1]), 1)
      // With the pixel around it that parts it from the next.
      return {
        sign: tile.className,
        glyph: tile.firstElementChild?.getAttribute('class'),
        share: ((width + 2) * (height + 2)) / people,
      }
    }),
  )
  for (const { sign, glyph } of areas) expect(glyph).toBe(`glyph ${sign}`)
  for (const sign of new Set(areas.map(({ sign }) => sign))) {
    const shares = areas.filter((area) => area.sign === sign).map(({ share }) => share)
    expect(Math.max(...shares) / Math.min(...shares), sign).toBeLessThan(1.15)
  }
})

for (const width of [390, 1280]) {
  test(`at ${width} px every tile can be pressed, and shows no half of a line`, async ({ page, home }) => {
    await page.setViewportSize({ width, height: 844 })
    await home.open('/')
    const tiles = await home.tiles.evaluateAll((all) =>
      all.map((tile) => {
        const { width, height } = tile.getBoundingClientRect()
        const name = tile.querySelector('span')
        return {
          text: tile.textContent,
          width,
          height,
          lines: (name?.clientHeight ?? 0) / Number.parseFloat(getComputedStyle(tile).lineHeight),
        }
      }),
    )
    for (const { text, width, height, lines } of tiles) {
      // With the gap around it: what matters is that a circle of 24 px on it touches no other (WCAG 2.5.8).
      expect(Math.min(width, height) + 4, text).toBeGreaterThanOrEqual(24)
      expect(lines % 1, text).toBeLessThan(0.3)
    }
  })
}

test('by the keyboard one stop leads past the projects to the post', async ({ page, home }) => {
  await home.open('/')
  await home.link(/^Join the next call/).focus()
  await page.keyboard.press('Tab')
  await expect(home.link('Skip the projects')).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(home.newest).toBeFocused()
})

test('the first screen of a laptop shows headline, projects and the newest post with its picture', async ({
  page,
  home,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await home.open('/')
  await expect(home.main.getByRole('article').locator('svg.art path').first()).toBeVisible()
  for (const part of [home.title, home.map, home.main.getByRole('article')]) {
    const box = await part.boundingBox()
    expect((box?.y ?? 0) + (box?.height ?? 1e9)).toBeLessThanOrEqual(800)
  }
})

test('a phone has the projects right below the headline', async ({ page, home }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await home.open('/')
  const tops = await Promise.all(
    [home.title, home.map, home.main.getByRole('article')].map(async (part) => (await part.boundingBox())?.y ?? 0),
  )
  expect(tops).toEqual(tops.toSorted((a, b) => a - b))
  expect(tops[1]).toBeLessThan(450)
})

test('posts on lists have a picture of their own, or their cover, that says nothing to a screen reader', async ({
  page,
  home,
  site,
}) => {
  await home.open('/')
  await expect(home.main.locator('.illustrated > li')).toHaveCount(4)
  await site.open('/blog/')
  const pictures = await site.main
    .locator('.illustrated > li')
    .evaluateAll((all) => all.map((row) => row.querySelector('.art')?.outerHTML ?? ''))
  expect(new Set(pictures).size).toBe(pictures.length)
  for (const picture of pictures) expect(picture).toMatch(/aria-hidden="true"|alt=""/)
  const cover = site.main.locator('li', { hasText: 'A post with a cover' }).locator('img')
  await expect(cover).toHaveJSProperty('complete', true)
  // It leads to the post as its title does.
  const box = await cover.boundingBox()
  await page.mouse.click((box?.x ?? 0) + 20, (box?.y ?? 0) + 20)
  await site.expectAt('/blog/covered/')
})
