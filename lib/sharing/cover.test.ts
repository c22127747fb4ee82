import { createHash, randomBytes } from 'node:crypto'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
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
function cover(width: number, height: number, isNoise = false): Promise<Buffer> {
  const raw = { raw: { width, height, channels: 3 as const } }
  return isNoise
    ? sharp(randomBytes(width * height * 3), raw)
        .png()
        .toBuffer()
    : sharp({ create: { width, height, channels: 3, background: '#00f' } })
        .png()
        .toBuffer()
}

async function shared(bytes: Buffer): Promise<Buffer> {
  const { coverToShare } = await import('./cover.ts')
  return coverToShare(bytes, createHash('sha256').update(bytes).digest('hex'))
}

const colourAt = async (bytes: Buffer, left: number, top: number): Promise<number[]> => [
  ...(await sharp(bytes).extract({ left, top, width: 1, height: 1 }).raw().toBuffer()),
]

describe('a cover as it is shared', () => {
  it.each([
    ['a banner', 1584, 396],
    ['an upright picture', 400, 2000],
    ['a small one', 292, 292],
    ['one of that very size', 1200, 630],
    ['noise', 1600, 900, true],
  ])('is 1200 × 630 and below 60 kB: %s', async (_, width, height, isNoise = false) => {
    const bytes = await shared(await cover(width, height, isNoise))
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 })
    expect(bytes.length).toBeLessThan(60_000)
  })

  it('is all there, in the middle, no larger than it is, on the colour of the site', async () => {
    const bytes = await shared(await cover(292, 292))
    const [r = 0, g = 0, b = 0] = await colourAt(bytes, 600, 315)
    expect(b - Math.max(r, g)).toBeGreaterThan(200)
    const paper = [1, 3, 5].map((at) => Number.parseInt(colours.paper.slice(at, at + 2), 16))
    for (const [x, y] of [
      [0, 0],
      [440, 315],
      [760, 315],
      [600, 155],
    ] as const)
      for (const [at, value] of (await colourAt(bytes, x, y)).entries())
        expect(Math.abs(value - (paper[at] ?? 0))).toBeLessThan(12)
  })
})
