import path from 'node:path'
import type { CheckedFile } from '#lib/check/files/assets.ts'
import {
  hashOfCopies,
  publishedOriginal,
  type Read,
  webpCopy,
  widthsOf,
} from '#lib/media/copies.ts'
import { coverCopy } from '#lib/open-graph/cover-copy.ts'
import { routes } from '#lib/site/routes.ts'
import { cachedQuery, contentIndex } from './read-index.ts'

/** The files that the check has accepted, by path, with their addresses. */
export const media = cachedQuery(async () => {
  const { files } = await contentIndex()
  return new Map(Object.entries(files).map(([file, facts]) => [file, toMedia(file, facts)]))
})

/**
 * A published file. `make` returns the path of the finished copy; without it, the bytes are those
 * of the author's file.
 */
export type Copy = { path: string; make?: (read: Read) => Promise<string> }

function toMedia(file: string, facts: CheckedFile) {
  const { sha256, kind, width = 0, animated } = facts
  const name = path.basename(file)
  const stem = name.replace(/\.[^.]+$/, '')
  const isBitmap = kind === 'raster'
  const isStill = isBitmap && !animated
  const hash = hashOfCopies(sha256)
  const variants = (isStill ? widthsOf(width) : []).map((width) => ({
    make: webpCopy(hash, width),
    width,
    path: routes.media(hash, `${stem}-${width}.webp`),
  }))
  const itself: Copy = isBitmap
    ? { make: publishedOriginal(hash, animated), path: routes.media(hash, name) }
    : { path: routes.media(sha256.slice(0, 20), name) }
  const shown: Copy[] = variants.length > 0 ? variants : [itself]
  const cover = coverCopy(sha256)
  return {
    ...facts,
    file,
    itself,
    path: itself.path,
    /** Scaled copies, narrowest first. */
    variants,
    /** What a page shows: the scaled copies, or the file itself. */
    shown,
    /** The addresses of the narrowest and the widest copy, or of the file itself. */
    narrowest: shown[0]?.path ?? itself.path,
    widest: shown.at(-1)?.path ?? itself.path,
    /** The copy for Open Graph, which exists only for covers of posts. */
    openGraph: isStill
      ? { ...cover, path: routes.media(cover.hash, `${stem}-open-graph.jpg`) }
      : undefined,
  }
}

export type Media = ReturnType<typeof toMedia>

/**
 * Displayed width of pictures: the text column (`--measure` in app/styles/tokens.css), or on phones
 * the screen minus a margin of 1rem on each side.
 */
const sizes = '(min-width: 48rem) 38rem, calc(100vw - 2rem)'

export type PictureAttributes = {
  src: string
  srcSet?: string
  sizes?: string
  width?: number
  height?: number
}

export function pictureAttributes(
  { widest, variants, width, height }: Media,
  toUrl: (path: string) => string,
): PictureAttributes {
  const srcSet = variants.map((variant) => `${toUrl(variant.path)} ${variant.width}w`).join(', ')
  const copies = variants.length > 1 ? { srcSet, sizes } : {}
  return { src: toUrl(widest), ...copies, width, height }
}
