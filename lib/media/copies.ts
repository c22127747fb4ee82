import sharp from 'sharp'
import { keyOf } from '#lib/store/store.ts'
import { openPicture, refuse } from './decode-picture.ts'
import { cachedPictures } from './picture-cache.ts'

/** Maximum size of a copy in pixels; `format` is set only if it differs from the original's. */
type Scaling = { width: number; height?: number; format?: 'webp' }

/** Maximum length of a side in pixels; larger originals are published smaller. */
export const largest = 2000
export const asLargest: Scaling = { width: largest, height: largest }

/** Widths of copies in pixels, for phones and the text column at normal and high pixel density. */
export const widths = [360, 720, 1080, 1440]

/** Copies of a picture: one of full width, at most 1440 pixels, and clearly smaller ones. */
export function copiesOf(fullWidth: number): Scaling[] {
  const widest = Math.min(fullWidth, 1440)
  const smaller = widths.filter((width) => width < widest * 0.8)
  return [...smaller, widest].map((width) => ({ width, format: 'webp' }))
}

/**
 * At quality 80 text in screenshots stays sharp. Effort 4 would take 1.5 times as long, for 3 %
 * fewer bytes.
 */
const webp = { quality: 80, effort: 2 }

/** Lanczos, the default, would take a tenth more time and bytes, with no difference to be seen. */
const kernel = 'cubic'

/** Part of the key of each cached copy: another version of sharp may write other bytes. */
const maker = keyOf(JSON.stringify(sharp.versions), [webp, kernel, largest])

/**
 * The hash in the address of a copy, which lets browsers cache the copy for ever.
 * @param original SHA-256 of the original
 */
export function hashOfScaled(original: string, { width, height, format }: Scaling) {
  return keyOf(maker, [original, width, height, format]).slice(0, 20)
}

const fitting = { fit: 'inside', withoutEnlargement: true, kernel } as const

/** Copies in progress, by the SHA-256 of the original. */
const making = new Map<string, Promise<void>>()

/** Makes a copy of a picture, and the copy's cache key, from the original and its SHA-256. */
export function scaledTo({ width, height, format }: Scaling) {
  const keyOfCopy = (original: string) =>
    keyOf(maker, [original, width, height, format, process.arch])
  return {
    keyOf: keyOfCopy,
    /** If a WebP copy is missing, makes all WebP copies of the picture at once. */
    async make(bytes: Uint8Array, original: string) {
      const cache = cachedPictures()
      const key = keyOfCopy(original)
      if (format && !cache.has(key)) {
        const all = making.get(original) ?? makeCopies(bytes, original)
        making.set(original, all)
        await all.finally(() => making.delete(original))
      }
      return cache.get(key, () =>
        sharp(bytes)
          .autoOrient()
          .resize({ width, height, ...fitting })
          .toBuffer(),
      )
    },
  }
}

async function makeCopies(bytes: Uint8Array, original: string) {
  const { autoOrient } = await sharp(bytes).metadata()
  const copies = copiesOf(autoOrient.width)
  const picture = openPicture(bytes)
  // Making all copies from one scaled picture takes an eighth less time than from the original.
  if (autoOrient.width > largest) picture.resize({ width: copies.at(-1)?.width, kernel })
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true }).catch(refuse)
  const make = (width: number) =>
    sharp(data, { raw: info })
      .resize({ width, ...fitting })
      .toFormat('webp', webp)
      .toBuffer()
  await Promise.all(
    copies.map((copy) =>
      cachedPictures().get(scaledTo(copy).keyOf(original), () => make(copy.width)),
    ),
  )
}
