import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import * as scale from './scale.ts'
import { png } from './testing/png.ts'

let dir: string
beforeEach(async () => {
  dir = await fs.mkdtemp(path.join(os.tmpdir(), 'scale-'))
  vi.stubEnv('SITE_DATA_DIR', dir)
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await fs.rm(dir, { recursive: true })
})

/** The module as a process loads it that has this version of sharp's library; a query makes it another module. */
async function load(vips: string): Promise<typeof scale> {
  vi.spyOn(sharp, 'versions', 'get').mockReturnValue({ ...sharp.versions, vips })
  const address = `./scale.ts?${vips.replaceAll('.', '-')}`
  return import(address).finally(() => vi.restoreAllMocks())
}

it('the hash of a copy is another one for another original, size, format, or version of sharp', async () => {
  const hashes = [
    scale.hashOfScaled('one', { width: 10, format: 'webp' }),
    scale.hashOfScaled('another', { width: 10, format: 'webp' }),
    scale.hashOfScaled('one', { width: 11, format: 'webp' }),
    scale.hashOfScaled('one', { width: 10, height: 10, format: 'webp' }),
    scale.hashOfScaled('one', { width: 10 }),
    (await load('0.0.1')).hashOfScaled('one', { width: 10, format: 'webp' }),
  ]
  expect(new Set(hashes).size).toBe(hashes.length)
})

it('a copy that a build does not ask for leaves the cache after it', async () => {
  const saved = () => fs.readdir(path.join(dir, 'pictures'))
  await scale.scaled(png(40, 20), 'one', { width: 10 })
  await scale.scaled(png(40, 20), 'one', { width: 20 })
  expect(await saved()).toHaveLength(2)
  // A cache in another place has not been asked for anything yet, as in a process that starts now.
  await fs.rename(dir, `${dir}-moved`)
  dir = `${dir}-moved`
  vi.stubEnv('SITE_DATA_DIR', dir)
  await scale.scaled(png(40, 20), 'one', { width: 20 })
  await scale.cachedPictures().dropUnused()
  expect(await saved()).toHaveLength(1)
})
