import sharp from 'sharp'
import type { Poster } from '#lib/markdown/videos.ts'
import type { Card } from './card.ts'
import { composeCard } from './compose.ts'
import { composePoster } from './poster.ts'

/** The bytes of a picture for shared links. */
export const drawCard = (card: Card): Promise<Buffer> => toPng(composeCard(card))

/** The bytes of a recording's picture. */
export const drawPoster = (poster: Poster): Promise<Buffer> => toPng(composePoster(poster))

/** Whichever of them it is. */
export const draw = (drawing: Card | Poster): Promise<Buffer> =>
  'place' in drawing ? drawPoster(drawing) : drawCard(drawing)

/** A few flat colours and their edges need no more than these, and no dithering. */
function toPng(svg: string): Promise<Buffer> {
  return sharp(Buffer.from(svg))
    .png({ palette: true, colours: 32, dither: 0, effort: 1, compressionLevel: 9 })
    .toBuffer()
}
