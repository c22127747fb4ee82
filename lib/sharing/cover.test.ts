import { randomBytes } from 'node:crypto'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { coverToShare } from './cover.ts'
import { colours } from './shapes.ts'

let dir: string
beforeAll(async () => {
  dir = await fs.mkdtemp(path.join(os.tmpdir(), 'cover-'))
  vi.stubEnv('SITE_DATA_DIR', dir)
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await fs.rm(dir, { recursive: true })
})

/** A cover of one colour, or of noise, which no format makes small. */
const cover = (width: number, height: number, isNoise = false): Promise<Buffer> =>
  (isNoise
    ? sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } })
    : sharp({ create: { width, height, channels: 3, background: '#00f' } })
  )
    .png()
    .toBuffer()

it.each([
  ['an upright picture', 400, 2000],
  ['noise', 1300, 700, true],
])('a cover as it is shared is 1200 × 630 and below 60 kB: %s', async (name, width, height, isNoise = false) => {
  const bytes = await coverToShare(await cover(width, height, isNoise), name)
  expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 })
  expect(bytes.length).toBeLessThan(60_000)
})

it('a small cover stands in the middle, no larger than it is, on the colour of the site', async () => {
  const bytes = await coverToShare(await cover(292, 292), 'small')
  const places = [
    [600, 315],
    [0, 0],
    [440, 315],
    [760, 315],
    [600, 155],
  ] as const
  const wanted = ['#0000ff', ...Array<string>(4).fill(colours.paper)]
  for (const [at, [left, top]] of places.entries()) {
    const pixel = [...(await sharp(bytes).extract({ left, top, width: 1, height: 1 }).raw().toBuffer())]
    const colour = [1, 3, 5].map((from) => Number.parseInt(wanted[at]?.slice(from, from + 2) ?? '', 16))
    for (const [channel, value] of pixel.entries()) expect(Math.abs(value - (colour[channel] ?? 0))).toBeLessThan(12)
  }
})
