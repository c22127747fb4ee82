import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { imageSize } from 'image-size'
import { cache } from 'react'
import { routes } from '../routes.ts'
import { publishedEntries } from './posts.ts'
import { contentIndex } from './store.ts'
import { targetFinder } from './targets.ts'
import type { Media } from './types.ts'

const seen = new Map<string, { version: string; media: Media }>()

/** Facts of a file below the content folder; undefined where there is none. Read again when the file changes. */
export async function mediaOf(file: string): Promise<Media | undefined> {
  const { contentDir } = await contentIndex()
  const whole = path.join(contentDir, file)
  const stat = await fs.stat(whole).catch(() => undefined)
  if (!stat?.isFile()) return undefined
  const version = `${stat.mtimeMs}|${stat.size}`
  const known = seen.get(whole)
  if (known?.version === version) return known.media
  const bytes = await fs.readFile(whole)
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12)
  const name = path.basename(file)
  const media = { path: routes.media(hash, name), hash, name, file, ...sizeOf(bytes) }
  seen.set(whole, { version, media })
  return media
}

/** A picture's size as it is shown: phones store upright pictures lying down and say so in the orientation. */
function sizeOf(bytes: Uint8Array): { width?: number; height?: number } {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes)
    return orientation >= 5 ? { width: height, height: width } : { width, height }
  } catch {
    return {}
  }
}

/** Every file that a published post shows or links to: what the site serves below /media/, and nothing else. */
export const publishedMedia = cache(async (): Promise<Media[]> => {
  const findTarget = await targetFinder()
  const files = new Set<string>()
  for (const { links, pictures, cover, _raw } of await publishedEntries()) {
    for (const destination of [...links, ...pictures, ...(cover ? [cover] : [])]) {
      const target = findTarget(destination, _raw.sourceFilePath)
      if (target.kind === 'file') files.add(target.file)
    }
  }
  const media = await Promise.all([...files].map(mediaOf))
  return media.filter((item) => item !== undefined)
})

/** The bytes of a published file by the parts of its address; undefined where no such file is published. */
export async function readMedia(hash: string, name: string): Promise<Buffer<ArrayBuffer> | undefined> {
  const { contentDir } = await contentIndex()
  const media = (await publishedMedia()).find((item) => item.hash === hash && item.name === name)
  return media && (await fs.readFile(path.join(contentDir, media.file)))
}
