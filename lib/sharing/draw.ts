import sharp from 'sharp'
import type { Poster } from '#lib/markdown/videos.ts'
import { site } from '#lib/site/identity.ts'
import { type Card, cardSize, posterSize } from './card.ts'
import { type Fitted, fitText } from './lines.ts'
import { colours, falconAt, signAt, textAt } from './shapes.ts'
import { drawable, type Weight } from './typeface.ts'

const margin = 80
const inner = cardSize.width - 2 * margin

const heading = { weight: 600, fill: colours.ink, leading: 1.1 } as const satisfies Style
const plain = { weight: 400, fill: colours.muted, leading: 1.35 } as const satisfies Style

type Style = { weight: Weight; fill: string; leading: number }

const settings = {
  title: { ...heading, sizes: [92, 72, 58, 50], height: 275 },
  titleAboveLead: { ...heading, sizes: [104, 80, 60, 44], height: 150 },
  lead: { ...plain, sizes: [38], height: 103 },
  foot: { ...plain, sizes: [30], height: 41 },
  poster: { ...heading, sizes: [88, 72, 58], height: 318 },
} as const

export async function draw(drawing: Card | Poster) {
  try {
    const composed = 'place' in drawing ? composePoster(drawing) : composeCard(drawing)
    // Flat shapes need no more than 16 colours, and no dithering; level 9 takes half as long again
    // for 3 % less.
    return await sharp(Buffer.from(composed))
      .png({ palette: true, colours: 16, dither: 0, effort: 1, compressionLevel: 6 })
      .toBuffer()
  } catch (cause) {
    const name = 'place' in drawing ? drawing.place : drawing.name
    const message = cause instanceof Error ? cause.message : cause
    throw new Error(`The picture of '${drawing.title}' (${name}) cannot be drawn: ${message}`, {
      cause,
    })
  }
}

/** Draws a card as SVG. All text is outlines, so the fonts of the machine do not matter. */
export function composeCard(card: Card) {
  const { width, height } = cardSize
  const { accent, paper, line } = colours
  const title = drawable(card.title)
  return svg(cardSize, paper, [
    `<rect y="${height - 16}" width="${width}" height="16" fill="${accent}"/>`,
    `<rect x="${margin}" y="${footTop}" width="${inner}" height="2" fill="${line}"/>`,
    falconAt(margin - 5, 58, 60, accent),
    textAt(site.name, { ...heading, x: margin + 64, baseline: 100, size: 34 }).svg,
    corner(card),
    title ? titleOf(title, card.lead) : falconAt(margin - 25, 165, 320, colours.soft),
    footOf(card),
  ])
}

function svg(
  { width, height }: { width: number; height: number },
  fill: string,
  parts: readonly string[],
) {
  const background = `<rect width="${width}" height="${height}" fill="${fill}"/>`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${background}${parts.join('')}</svg>`
}

const footTop = 502
const footBaseline = 560
const radius = 16

function corner({ corner: { text, sign }, portrait }: Card) {
  const end = cardSize.width - margin
  if (portrait) return signAt(portrait, end - 60, 112, 60)
  const drawn = drawable(text, 400)
  if (!drawn) return ''
  const { svg, start } = textAt(drawn, { ...plain, x: end, align: 1, baseline: 100, size: 30 })
  return sign ? signAt({ sign }, start - 30, 90, radius) + svg : svg
}

/** The title of a picture, and the sentence below it. */
function titleOf(title: string, lead = '') {
  const end = footTop - 42
  const sentence = fitText(drawable(lead, 400) ?? '', inner, settings.lead)
  const height = sentence.lines.length * sentence.size * plain.leading
  if (height === 0) return block(fitText(title, inner, settings.title), end, heading)
  const name = fitText(title, inner, settings.titleAboveLead)
  return block(name, end - height - 16, heading) + block(sentence, end, plain)
}

/** Lines of text, with the last one's baseline at `end`. */
function block({ lines, size }: Fitted, end: number, { leading, ...style }: Style) {
  return lines
    .toReversed()
    .map(
      (line, at) =>
        textAt(line, { x: margin, baseline: end - at * size * leading, size, ...style }).svg,
    )
    .join('')
}

/** The foot of a picture: facts first, beside them as many marks as there is room for. */
function footOf({ facts, marks }: Card) {
  const text = facts.flatMap((fact) => drawable(fact, 400) ?? []).join(' · ')
  const { lines, size } = fitText(text, inner, settings.foot)
  const words = textAt(lines[0] ?? '', { ...plain, x: margin, baseline: footBaseline, size })
  const step = 2 * radius + 10
  const end = cardSize.width - margin
  const shown = marks.slice(0, Math.max(0, Math.floor((end - words.end - 30) / step)))
  const signs = shown.map((mark, at) =>
    signAt(mark, end - radius - (shown.length - 1 - at) * step, footBaseline - 10, radius),
  )
  return signs.join('') + words.svg
}

/** The picture of a recording whose author gave none. */
function composePoster({ place, title }: Poster) {
  const { accent, paper, soft } = colours
  const name = fitText(drawable(title) ?? '', posterSize.width - 2 * margin, settings.poster)
  const end = 260 + (name.lines.length - 1) * name.size * heading.leading
  const x = posterSize.width - margin - 56
  const y = posterSize.height - margin - 56
  return svg(posterSize, accent, [
    falconAt(margin - 5, 66, 64, soft),
    textAt(place, { ...plain, x: margin + 68, baseline: 112, size: 36, fill: soft }).svg,
    name.lines.length > 0
      ? block(name, end, { ...heading, fill: paper })
      : falconAt(margin - 31, 220, 400, '#0b6f7e'),
    `<circle cx="${x}" cy="${y}" r="56" fill="${paper}"/>`,
    `<path fill="${accent}" d="M${x - 18} ${y - 28}v56l48-28z"/>`,
  ])
}
