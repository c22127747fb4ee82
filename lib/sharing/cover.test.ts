import { randomBytes } from 'node:crypto'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { testDir } from '#testing/folders.ts'
import { coverToShare } from './cover.ts'

const { at } = testDir()
beforeEach(() => {
  vi.stubEnv('SITE_DATA_DIR', at())
})
afterEach(() => vi.unstubAllEnvs())

it('a cover is shared as a JPEG of 1200 × 630 below 60 kB, even of noise', async () => {
  const raw = { width: 1300, height: 700, channels: 3 } as const
  const noise = sharp(randomBytes(1300 * 700 * 3), { raw }).png()
  const bytes = await coverToShare(await noise.toBuffer(), 'noise')
  expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 })
  expect(bytes.length).toBeLessThan(60_000)
})
