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

it('a cover is shared as a JPEG of 1200 × 630 below 60 kB, even of noise, which no format makes small', async () => {
  const raw = { width: 1300, height: 700, channels: 3 } as const
  const bytes = await coverToShare(
    await sharp(randomBytes(1300 * 700 * 3), { raw })
      .png()
      .toBuffer(),
    'noise',
  )
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
    const pixel = [...(await sharp(bytes).extract({ left, top, width: 1, height: 1 }).raw().toBuffer())]
    const wanted = [1, 3, 5].map((from) => Number.parseInt(colour.slice(from, from + 2), 16))
    for (const [channel, value] of pixel.entries()) expect(Math.abs(value - (wanted[channel] ?? 0))).toBeLessThan(12)
  }
})
