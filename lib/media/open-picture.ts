import sharp from 'sharp'

// One thread for each picture: it is faster to decode several pictures in parallel.
sharp.concurrency(1)

/** Maximum number of pixels of a picture, all frames together. */
export const limitInputPixels = 50_000_000

/** Opens a picture upright, and without metadata such as the location. */
export function openPicture(bytes: Uint8Array, animated = false) {
  const picture = sharp(bytes, { failOn: 'warning', limitInputPixels, animated })
  return animated ? picture : picture.autoOrient()
}
