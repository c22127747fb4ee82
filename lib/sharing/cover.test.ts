import { randomBytes } from 'node:crypto'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { testDir } from '#lib/store/testing/test-dir.ts'
import { coverToShare } from './cover.ts'
import { colours } from './shapes.ts'

const { at } = testDir()
beforeEach(() => {
  vi.stubEnv('SITE_DATA_DIR', at())
})
afterEach(() => vi.unstubAllEnvs())

it('a cover is shared as a JPEG of 1200 × 630 below 60 kB, even of noise, which no format makes small', async () => {
  const raw = { width: 1300, height: 700, channels: 3 } as const
  const noise = sharp(randomBytes(1300 * 700 * 3), { raw }).png()
  const bytes = await coverToShare(await noise.toBuffer(), 'noise')
  expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 })
  expect(bytes.length).toBeLessThan(60_000)
})

it('a small cover stands in the middle, no larger than it is, on the colour of the site', async () => {
  const small = sharp({ create: { width: 292, height: 292, channels: 3, background: '#00f' } })
  const bytes = await coverToShare(await small.png().toBuffer(), 'small')
  for (const [left, top, colour] of [
    [600, 315, '#0000ff'],
    [440, 315, colours.paper],
    [600, 155, colours.paper],
  ] as const) {
    const pixel = await sharp(bytes).extract({ left, top, width: 1, height: 1 }).raw().toBuffer()
    for (const [channel, value] of Buffer.from(colour.slice(1), 'hex').entries())
      expect(Math.abs(value - (pixel[channel] ?? 0))).toBeLessThan(12)
  }
})
