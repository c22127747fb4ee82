import sharp from 'sharp'
import { keyOf } from '#lib/store/store.ts'
import { cachedPictures } from './picture-cache.ts'

/** The most pixels that a picture made smaller has on its sides, and what it becomes; of its own format without one. */
export type Scaling = { width: number; height?: number; format?: 'webp' }

/** How all of them are made. Quality 80 is that of WebP at which text in screenshots stays sharp. */
const settings = { rotate: true, fit: 'inside', withoutEnlargement: true, quality: 80 } as const

/** What makes them: another version of a library may make other bytes. */
const maker = keyOf(JSON.stringify(sharp.versions), settings)

/**
 * Stands for a picture that is made smaller, in its address: other settings or another sharp make another one, so that
 * a browser may cache what it has for ever.
 * @param original SHA-256 of the original
 * @returns 20 hexadecimal digits
 */
export function hashOfScaled(original: string, { width, height, format }: Scaling): string {
  return keyOf(maker, [original, width, height, format]).slice(0, 20)
}

/**
 * A picture made smaller; made once. Upright pictures that were stored lying down are turned, and what a camera wrote
 * about the place is not passed on.
 * @param original SHA-256 of the bytes
 */
export async function scaled(bytes: Uint8Array, original: string, scaling: Scaling): Promise<Buffer> {
  const { width, height, format } = scaling
  const { fit, withoutEnlargement, quality } = settings
  return cachedPictures().get(keyOf(maker, [original, width, height, format, process.arch]), () => {
    const picture = sharp(bytes).rotate().resize({ width, height, fit, withoutEnlargement })
    return (format ? picture.toFormat(format, { quality }) : picture).toBuffer()
  })
}
