import sharp from 'sharp'
import type { Poster } from '#lib/markdown/videos.ts'
import { site } from '#lib/site/identity.ts'
import { type Card, cardSize, posterSize } from './card.ts'
import { type Fitted, fitText } from './lines.ts'
import { colours, falconAt, type Line, signAt, textAt } from './shapes.ts'
import { drawable, outlineOf } from './typeface.ts'

const margin = 80
const inner = cardSize.width - 2 * margin

/** Sizes that are tried, largest first, each with the lines that there is room for. */
const sizesOf = {
  title: [
    [92, 2],
    [72, 3],
    [58, 4],
    [50, 5],
  ],
  titleAboveLead: [
    [104, 1],
    [80, 1],
    [60, 2],
    [44, 3],
  ],
  lead: [[38, 2]],
  foot: [[30, 1]],
  poster: [
    [88, 3],
    [72, 4],
    [58, 4],
  ],
} as const

/** The bytes of a picture for shared links, or of a recording. */
export function draw(drawing: Card | Poster): Promise<Buffer> {
  // Flat colours and their edges need no more than 16, and no dithering; level 9 takes half as long again for 3 % less.
  return sharp(Buffer.from('place' in drawing ? composePoster(drawing) : composeCard(drawing)))
    .png({ palette: true, colours: 16, dither: 0, effort: 1, compressionLevel: 6 })
    .toBuffer()
}

/** The picture as SVG. All text is outlines, so the fonts of the machine do not matter. */
export function composeCard(card: Card): string {
  const { width, height } = cardSize
  const { accent, paper, ink, line } = colours
  const title = drawable(card.title)
  return svg(cardSize, paper, [
    `<rect y="${height - 16}" width="${width}" height="16" fill="${accent}"/>`,
    `<rect x="${margin}" y="${footTop}" width="${inner}" height="2" fill="${line}"/>`,
    falconAt(margin - 5, 58, 60, accent),
    textAt(site.name, { x: margin + 64, baseline: 100, size: 34, weight: 600, fill: ink }).svg,
    corner(card),
    title ? titleOf(title, card) : falconAt(margin - 25, 165, 320, colours.soft),
    footOf(card),
  ])
}

function svg({ width, height }: { width: number; height: number }, fill: string, parts: readonly string[]): string {
  const background = `<rect width="${width}" height="${height}" fill="${fill}"/>`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${background}${parts.join('')}</svg>`
}

/** Where the foot begins, the line that its text stands on, and the radius of its marks. */
const [footTop, footBaseline, radius] = [502, 560, 16]

function corner({ corner: { text, sign }, portrait }: Card): string {
  const end = cardSize.width - margin
  if (portrait) return signAt(portrait, end - 60, 112, 60)
  const drawn = drawable(text, 400)
  if (!drawn) return ''
  const x = end - outlineOf(drawn, 400).width * 30
  const words = textAt(drawn, { x, baseline: 100, size: 30, weight: 400, fill: colours.muted }).svg
  return (sign ? signAt({ sign }, x - 30, 90, radius) : '') + words
}

/** The title, and the sentence below it, down to the foot. */
function titleOf(title: string, { lead }: Card): string {
  const below = lead === undefined ? undefined : drawable(lead, 400)
  const name = fitText(title, 600, inner, below ? sizesOf.titleAboveLead : sizesOf.title)
  const sentence = fitText(below ?? '', 400, inner, sizesOf.lead)
  const end = footTop - 42
  const endOfName = below ? end - sentence.lines.length * sentence.size * 1.35 - 16 : end
  return (
    block(name, endOfName, 1.1, { weight: 600, fill: colours.ink }) +
    block(sentence, end, 1.35, { weight: 400, fill: colours.muted })
  )
}

/** Lines of which the last one stands on `end`. */
function block({ lines, size }: Fitted, end: number, leading: number, style: Pick<Line, 'weight' | 'fill'>): string {
  return lines
    .toReversed()
    .map((line, at) => textAt(line, { x: margin, baseline: end - at * size * leading, size, ...style }).svg)
    .join('')
}

/** Facts first; beside them as many marks as there is room for. */
function footOf({ facts, marks }: Card): string {
  const text = facts.flatMap((fact) => drawable(fact, 400) ?? []).join(' · ')
  const { lines, size } = fitText(text, 400, inner, sizesOf.foot)
  const line = { x: margin, baseline: footBaseline, size, weight: 400, fill: colours.muted } as const
  const words = textAt(lines[0] ?? '', line)
  const step = 2 * radius + 10
  const end = cardSize.width - margin
  const shown = marks.slice(0, Math.max(0, Math.floor((end - words.end - 30) / step)))
  const signs = shown.map((mark, at) =>
    signAt(mark, end - radius - (shown.length - 1 - at) * step, footBaseline - 10, radius),
  )
  return signs.join('') + words.svg
}

/** The picture of a recording without one of its author's: its title, where it is, and a sign to press. */
function composePoster({ place, title }: Poster): string {
  const { accent, paper, soft } = colours
  const drawn = drawable(title)
  const { lines, size } = fitText(drawn ?? '', 600, posterSize.width - 2 * margin, sizesOf.poster)
  const first = 260
  const [x, y] = [posterSize.width - margin - 56, posterSize.height - margin - 56]
  return svg(posterSize, accent, [
    falconAt(margin - 5, 66, 64, soft),
    textAt(place, { x: margin + 68, baseline: 112, size: 36, weight: 400, fill: soft }).svg,
    drawn
      ? block({ lines, size }, first + (lines.length - 1) * size * 1.1, 1.1, { weight: 600, fill: paper })
      : falconAt(margin - 31, 220, 400, '#0b6f7e'),
    `<circle cx="${x}" cy="${y}" r="56" fill="${paper}"/>`,
    `<path fill="${accent}" d="M${x - 18} ${y - 28}v56l48-28z"/>`,
  ])
}
