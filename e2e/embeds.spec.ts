/** Recordings show as pictures of this site, and nothing is asked for from where they are. */
import { axeFindings } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { watchPolicy } from './policy.ts'
import { at, exported, exportedFiles, origin } from './site.ts'
import { watchTroubles } from './troubles.ts'

test('a video without a picture of its own gets one with its title, which leads there', async ({ page, site }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await site.open('/blog/every-feature/')
  const link = site.main.getByRole('link', { name: 'A talk on the engine', exact: true })
  await expect(link).toHaveAttribute('href', 'https://www.youtube.com/watch?v=example0000')
  const picture = link.locator('img')
  await expect(picture).toHaveAttribute('src', new RegExp(`^${at('/media/')}[0-9a-f]{20}/recording\\.png$`))
  await link.scrollIntoViewIfNeeded()
  const widths = () => picture.evaluate((img: HTMLImageElement) => [img.naturalWidth, img.width / img.height])
  await expect.poll(widths).toEqual([1280, expect.closeTo(16 / 9, 1)])
  expect(asked.filter((url) => !url.startsWith(origin))).toEqual([])
})

test('a picture has its place before it is there', async ({ page, site }) => {
  await page.route('**/recording.png', (route) => route.abort())
  await site.open('/blog/every-feature/')
  const box = await site.main.locator('.video img').boundingBox()
  expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(16 / 9, 1)
})

test('a video has the picture that its author names', async ({ site }) => {
  await site.open('/blog/covered/')
  const link = site.main.getByRole('link', { name: 'A stage in a hall The talk of May' })
  await expect(link).toHaveAttribute('href', 'https://youtu.be/example0001')
  await expect(link.getByRole('img', { name: 'A stage in a hall' })).toHaveAttribute('src', /stage-\d+\.webp$/)
})

test('recordings have a picture each', async ({ site }) => {
  await site.open('/blog/covered/')
  const pictures = site.main.locator('.video img')
  await expect(pictures).toHaveCount(3)
  const sources = await pictures.evaluateAll((all) => all.map((img) => img.getAttribute('src')))
  expect(new Set(sources).size).toBe(3)
})

test.describe('a recording of a terminal that lies beside a post', () => {
  const session = 'A session in a shell'

  test('plays from this site, under its policy', async ({ page, site }) => {
    const violations = await watchPolicy(page)
    const troubles = watchTroubles(page, origin)
    await site.open('/blog/covered/')
    await site.link(session).click()
    await expect(site.title).toHaveText('session.cast')
    const player = site.main.locator('[data-cast]')
    await expect(player.locator('.ap-term')).toBeVisible()
    expect((await axeFindings(page)).found).toEqual([])
    await player.getByRole('button', { name: 'Play', exact: true }).first().click()
    await expect(player).toContainText('$ engine --watch')
    await expect(player).toContainText('one alert')
    expect([...violations, ...troubles]).toEqual([])
    await site.link('A post with a cover').click()
    await site.expectAt('/blog/covered/')
  })

  test('is a file in a sentence, and no page but its own has the player', async ({ site, request }) => {
    await site.open('/blog/covered/')
    const file = (await site.link('a file').getAttribute('href')) ?? ''
    expect(file).toMatch(/\/media\/[0-9a-f]{20}\/session\.cast$/)
    expect(await (await request.get(file)).text()).toContain('"version": 2')
    const players = exportedFiles().filter(
      (name) => name.endsWith('.html') && exported(name).includes('/client/player-'),
    )
    expect(players).toEqual([expect.stringMatching(/^recordings\/[0-9a-f]{20}\/index\.html$/)])
    expect(exported(players[0] ?? '')).toContain('noindex')
  })

  test('may run the player and nothing else', async ({ site, page }) => {
    const violations = await watchPolicy(page)
    await site.open('/blog/covered/')
    await site.link(session).click()
    await expect(site.title).toHaveText('session.cast')
    await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'document.title = "run"'
      document.body.append(script)
      const picture = document.createElement('img')
      picture.src = 'https://elsewhere.example/a.png'
      document.body.append(picture)
    })
    await expect.poll(() => violations.join()).toMatch(/script-src[\s\S]*img-src/)
    await expect(page).not.toHaveTitle('run')
  })

  test.describe('without a script', () => {
    test.use({ javaScriptEnabled: false })

    test('can be downloaded', async ({ site }) => {
      await site.open('/blog/covered/')
      await site.link(session).click()
      await expect(site.link('Download session.cast')).toHaveAttribute('href', /\/session\.cast$/)
    })
  })
})
