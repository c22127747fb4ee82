import fs from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { writeWhole } from '../write-whole.ts'
import { dataDir } from './store.ts'

/** Quality of WebP at which text in screenshots stays sharp. */
const quality = 80

type Scaling = { hash: string; width: number; height?: number; format?: 'webp' }

/**
 * A picture made smaller, kept by the hash of the original, so that it is made once. Upright pictures that were stored
 * lying down are turned, and what a camera wrote about the place is not passed on.
 */
export async function scaled(bytes: Uint8Array, { hash, width, height, format }: Scaling): Promise<Buffer> {
  const file = path.join(dataDir(), 'pictures', `${hash}-${width}${format ? `.${format}` : ''}`)
  const kept = await fs.readFile(file).catch(() => undefined)
  if (kept) return kept
  const picture = sharp(bytes).rotate().resize({ width, height, fit: 'inside', withoutEnlargement: true })
  const result = await (format ? picture.toFormat(format, { quality }) : picture).toBuffer()
  await writeWhole(file, result)
  return result
}
