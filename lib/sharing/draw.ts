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

/** Flat colours and their edges need no more than 16, and no dithering; level 9 takes half as long again for 3 % less. */
function toPng(svg: string): Promise<Buffer> {
  return sharp(Buffer.from(svg))
    .png({ palette: true, colours: 16, dither: 0, effort: 1, compressionLevel: 6 })
    .toBuffer()
}
