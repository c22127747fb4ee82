import sharp, { type OutputInfo } from 'sharp'

/** Each decoded pixel of a picture, upright. */
export type Pixels = { data: Buffer; info: OutputInfo }

// Several pictures at once are faster than several threads for one.
sharp.concurrency(1)

/**
 * Decodes a picture. It is turned as its camera says, and what a camera wrote about the place is not passed on.
 * @param limitInputPixels more pixels are refused
 */
export function pixelsOf(bytes: Uint8Array, limitInputPixels?: number): Promise<Pixels> {
  return sharp(bytes, { failOn: 'warning', limitInputPixels })
    .timeout({ seconds: 8 })
    .autoOrient()
    .raw()
    .toBuffer({ resolveWithObject: true })
}
