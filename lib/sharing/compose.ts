import { site } from '#lib/site/identity.ts'
import { type Card, cardSize } from './card.ts'
import { type Fitted, fitText, type Room } from './lines.ts'
import { colours, falconAt, signAt, textAt } from './shapes.ts'
import { drawable, measure, outlineOf, type Weight } from './typeface.ts'

const { width, height } = cardSize
const margin = 80
const inner = width - 2 * margin

/** Where the foot begins, and the line that its text stands on. */
const [foot, footText] = [502, 560]
const tracking = -0.015

/** With nothing below it. */
const titleRoom: Room = {
  width: inner,
  steps: [
    { size: 92, lines: 2 },
    { size: 72, lines: 3 },
    { size: 58, lines: 4 },
    { size: 50, lines: 5 },
  ],
}
/** With a sentence below it. */
const nameRoom: Room = {
  width: inner,
  steps: [
    { size: 104, lines: 1 },
    { size: 80, lines: 1 },
    { size: 60, lines: 2 },
    { size: 44, lines: 3 },
  ],
}
const leadRoom: Room = { width: inner, steps: [{ size: 38, lines: 2 }] }

const footRoom: Room = { width: inner, steps: [{ size: 30, lines: 1 }] }

/** Of the marks at the foot. */
const [radius, gap] = [16, 10]

/** A picture for shared links as SVG. All text is outlines, so no machine's fonts are asked for. */
export function composeCard(card: Card): string {
  const { accent, paper, ink, line } = colours
  const title = drawable(card.title)
  const parts = [
    `<rect width="${width}" height="${height}" fill="${paper}"/>`,
    `<rect y="${height - 16}" width="${width}" height="16" fill="${accent}"/>`,
    `<rect x="${margin}" y="${foot}" width="${inner}" height="2" fill="${line}"/>`,
    falconAt(margin - 5, 58, 60, accent),
    textAt(site.name, { x: margin + 64, baseline: 100, size: 34, weight: 600, fill: ink, tracking }).svg,
    corner(card),
    title ? titleOf(title, card) : falconAt(margin - 25, 165, 320, colours.soft),
    footOf(card),
  ]
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${parts.join('')}</svg>`
}

function corner({ corner: { text, sign }, portrait }: Card): string {
  if (portrait) return signAt(portrait, width - margin - 60, 112, 60)
  const drawn = drawable(text, 400)
  if (!drawn) return ''
  const size = 30
  const x = width - margin - outlineOf(drawn, 400).width * size
  return (
    (sign ? signAt({ sign }, x - 30, 90, radius) : '') +
    textAt(drawn, { x, baseline: 100, size, weight: 400, fill: colours.muted }).svg
  )
}

/** The title, and the sentence below it, down to the foot. */
function titleOf(title: string, { lead }: Card): string {
  const below = lead === undefined ? undefined : drawable(lead, 400)
  const name = fitText(title, below ? nameRoom : titleRoom, measure(600, tracking))
  const sentence = below ? fitText(below, leadRoom, measure(400)) : { lines: [], size: 0 }
  const end = foot - 42
  const gapBelow = sentence.lines.length * sentence.size * 1.35
  return (
    block(name, end - gapBelow - (below ? 16 : 0), 1.1, { weight: 600, fill: colours.ink, tracking }) +
    block(sentence, end, 1.35, { weight: 400, fill: colours.muted })
  )
}

/** Lines whose last one stands on `end`. */
function block(
  { lines, size }: Fitted,
  end: number,
  leading: number,
  style: { weight: Weight; fill: string; tracking?: number },
): string {
  return lines
    .toReversed()
    .map((line, at) => textAt(line, { x: margin, baseline: end - at * size * leading, size, ...style }).svg)
    .join('')
}

/** Facts first; as many marks as there is room for beside them. */
function footOf({ facts, marks }: Card): string {
  const text = facts.flatMap((fact) => drawable(fact, 400) ?? []).join(' · ')
  const { lines, size } = fitText(text, footRoom, measure(400))
  const words = lines.map((line) =>
    textAt(line, { x: margin, baseline: footText, size, weight: 400, fill: colours.muted }),
  )
  const step = 2 * radius + gap
  const room = width - margin - (words[0]?.end ?? 0) - 30
  const shown = marks.slice(0, Math.max(0, Math.floor(room / step)))
  const start = width - margin - shown.length * step + gap + radius
  const signs = shown.map((mark, at) => signAt(mark, start + at * step, footText - 10, radius))
  return signs.join('') + words.map(({ svg }) => svg).join('')
}
