import path from 'node:path'
import type { CheckedFile } from '#lib/check/files/assets.ts'
import type { Poster } from '#lib/markdown/videos.ts'
import { asLargest, copiesOf, hashOfScaled, largest } from '#lib/media/copies.ts'
import { hashOfPoster, posterSize } from '#lib/sharing/card.ts'
import { hashOfSharedCover } from '#lib/sharing/cover.ts'
import { routes } from '#lib/site/routes.ts'
import { cachedQuery, contentIndex } from './read-index.ts'

/** Finds addresses and sizes of a file next to a post; undefined if the check did not accept it. */
export const mediaFinder = cachedQuery(async () => {
  const { files } = await contentIndex()
  return (file: string): Media | undefined => {
    const facts = Object.hasOwn(files, file) ? files[file] : undefined
    return facts && toMedia(file, facts)
  }
})

/** Addresses and sizes of one file. */
export const mediaOf = async (file: string) => (await mediaFinder())(file)

function toMedia(file: string, { sha256, kind, width, height, animated }: CheckedFile) {
  const placed = (hash: string, name: string) => ({ path: routes.media(hash, name), hash, name })
  const name = path.basename(file)
  const stem = name.replace(/\.[^.]+$/, '')
  const isStill = kind === 'raster' && !animated
  const isLarge = isStill && Math.max(width ?? 0, height ?? 0) > largest
  const copies = isStill ? copiesOf(width ?? 0) : []
  return {
    ...placed(isLarge ? hashOfScaled(sha256, asLargest) : sha256.slice(0, 20), name),
    file,
    /** Whether `path` leads to a smaller copy in place of the original. */
    isScaled: isLarge,
    width,
    height,
    /** Scaled copies, narrowest first; none of animated pictures. */
    variants: copies.map((copy) => {
      return {
        ...placed(hashOfScaled(sha256, copy), `${stem}-${copy.width}.webp`),
        width: copy.width,
      }
    }),
    /** The copy for previews of shared links, made if a post has the picture as its cover. */
    shared: isStill ? placed(hashOfSharedCover(sha256), `${stem}-shared.jpg`) : undefined,
  }
}

export type Media = ReturnType<typeof toMedia>

export function posterImage(poster: Poster) {
  return { path: routes.media(hashOfPoster(poster), 'recording.png'), ...posterSize }
}
