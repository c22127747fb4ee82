import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
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
// Modules that were loaded here are not for other files.
afterAll(() => vi.resetModules())

/** The module as another process loads it, which may find another sharp. */
async function load(vips?: string) {
  vi.resetModules()
  const { default: sharp } = await import('sharp')
  const { vips: before } = sharp.versions
  sharp.versions.vips = vips ?? before
  const module = { ...(await import('./scale.ts')), ...(await import('./picture-cache.ts')) }
  sharp.versions.vips = before
  return module
}

describe('the hash in the address of a picture that is made smaller', () => {
  const scaling = { width: 10, format: 'webp' } as const

  it('is the same in every process', async () => {
    expect((await load()).hashOfScaled(original, scaling)).toBe((await load()).hashOfScaled(original, scaling))
    expect((await load()).hashOfScaled(original, scaling)).toMatch(/^[0-9a-f]{20}$/)
  })

  it('is another one for another original, width, height, format, or version of what makes it', async () => {
    const { hashOfScaled } = await load()
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
  const first = await load()
  await first.scaled(bytes, original, { width: 10 })
  await first.scaled(bytes, original, { width: 20 })
  expect(await saved()).toHaveLength(2)
  const next = await load()
  await next.scaled(bytes, original, { width: 20 })
  await next.dropUnusedPictures()
  expect(await saved()).toHaveLength(1)
  await (await load()).dropUnusedPictures()
  expect(await saved()).toEqual([])
})
