import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as scale from './scale.ts'
import { cachedPictures } from './scale.ts'
import { png } from './testing-png.ts'

const bytes = png(40, 20)
const original = createHash('sha256').update(bytes).digest('hex')

let dir: string
beforeEach(async () => {
  dir = await fs.mkdtemp(path.join(os.tmpdir(), 'scale-'))
  vi.stubEnv('SITE_DATA_DIR', dir)
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await fs.rm(dir, { recursive: true })
})

/** The module as a process loads it that finds this version of sharp's library: a query makes it another module. */
async function load(vips: string): Promise<typeof scale> {
  const before = sharp.versions.vips
  sharp.versions.vips = vips
  // Without a dot, after which Vite looks for the language of a file.
  const address = `./scale.ts?${vips.replaceAll('.', '-')}`
  try {
    return await import(address)
  } finally {
    sharp.versions.vips = before
  }
}

/** Moves the store: of one in another place nothing was asked for yet, as in a process that starts now. */
async function startAnew(): Promise<void> {
  await fs.rename(dir, `${dir}-moved`)
  dir = `${dir}-moved`
  vi.stubEnv('SITE_DATA_DIR', dir)
}

describe('the hash in the address of a picture that is made smaller', () => {
  const scaling = { width: 10, format: 'webp' } as const

  it('is the same in every process', async () => {
    const other = await load(sharp.versions.vips)
    expect(scale.hashOfScaled(original, scaling)).toBe(other.hashOfScaled(original, scaling))
    expect(scale.hashOfScaled(original, scaling)).toMatch(/^[0-9a-f]{20}$/)
  })

  it('is another one for another original, width, height, format, or version of what makes it', async () => {
    const { hashOfScaled } = scale
    const hashes = [
      hashOfScaled(original, scaling),
      hashOfScaled('another', scaling),
      hashOfScaled(original, { ...scaling, width: 11 }),
      hashOfScaled(original, { ...scaling, height: 10 }),
      hashOfScaled(original, { width: 10 }),
      (await load('0.0.1')).hashOfScaled(original, scaling),
    ]
    expect(new Set(hashes).size).toBe(hashes.length)
  })
})

it('a picture that was not asked for in a build leaves the store after it', async () => {
  const saved = () => fs.readdir(path.join(dir, 'pictures'))
  await scale.scaled(bytes, original, { width: 10 })
  await scale.scaled(bytes, original, { width: 20 })
  expect(await saved()).toHaveLength(2)
  await startAnew()
  await scale.scaled(bytes, original, { width: 20 })
  await cachedPictures().dropUnused()
  expect(await saved()).toHaveLength(1)
  await startAnew()
  await cachedPictures().dropUnused()
  expect(await saved()).toEqual([])
})
