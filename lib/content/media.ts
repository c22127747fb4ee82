import path from 'node:path'
import type { Poster } from '#lib/markdown/videos.ts'
import { asLargest, copiesOf, hashOfScaled, largest } from '#lib/media/scale.ts'
import { hashOfPoster, posterSize } from '#lib/sharing/card.ts'
import { hashOfSharedCover } from '#lib/sharing/cover.ts'
import { routes } from '#lib/site/routes.ts'
import { contentIndex } from './read-index.ts'
import type { Media, Variant } from './types.ts'

/** Facts of a file below the content folder as the check found them; undefined for a file that it did not accept. */
export async function mediaOf(file: string): Promise<Media | undefined> {
  const { files } = await contentIndex()
  const facts = Object.hasOwn(files, file) ? files[file] : undefined
  if (!facts) return undefined
  const { sha256, kind, width, height, animated } = facts
  const name = path.basename(file)
  const isStill = kind === 'raster' && !animated
  const isLarge = isStill && Math.max(width ?? 0, height ?? 0) > largest
  // 80 bits: nobody makes another file of the same name and address.
  const hash = isLarge ? hashOfScaled(sha256, asLargest) : sha256.slice(0, 20)
  const variants = isStill ? variantsOf(sha256, name, width ?? 0) : []
  const shared = isStill ? sharedOf(sha256, name) : undefined
  return { path: routes.media(hash, name), hash, name, file, width, height, variants, shared }
}

/** A picture as a cover is shared (lib/sharing/cover.ts). */
function sharedOf(sha256: string, name: string): Media['shared'] {
  const [hash, jpeg] = [hashOfSharedCover(sha256), `${name.replace(/\.[^.]+$/, '')}-shared.jpg`]
  return { path: routes.media(hash, jpeg), hash, name: jpeg }
}

function variantsOf(sha256: string, name: string, width: number): Variant[] {
  const stem = name.replace(/\.[^.]+$/, '')
  return copiesOf(width).map((copy) => {
    const variant = `${stem}-${copy.width}.webp`
    const hash = hashOfScaled(sha256, copy)
    return { path: routes.media(hash, variant), hash, name: variant, width: copy.width }
  })
}

/** Where the drawn picture of a recording is, and its size in pixels. */
export function posterImage(poster: Poster): { path: string; width: number; height: number } {
  return { path: routes.media(hashOfPoster(poster), 'recording.png'), ...posterSize }
}
