import sharp from 'sharp'
import type { Card } from './card.ts'
import { composeCard } from './compose.ts'

/** The bytes of a picture for shared links. A few flat colours and their edges need no more than these, and no dithering. */
export function drawCard(card: Card): Promise<Buffer> {
  return sharp(Buffer.from(composeCard(card)))
    .png({ palette: true, colours: 32, dither: 0, effort: 1, compressionLevel: 9 })
    .toBuffer()
}
