import type { Poster } from '#lib/markdown/videos.ts'
import { posterSize } from './card.ts'
import { fitText, type Room } from './lines.ts'
import { colours, falconAt, textAt } from './shapes.ts'
import { drawable, measure } from './typeface.ts'

const { width, height } = posterSize
const margin = 80
const tracking = -0.015

const room: Room = {
  width: width - 2 * margin,
  steps: [
    { size: 88, lines: 3 },
    { size: 72, lines: 4 },
    { size: 58, lines: 4 },
  ],
}

/** The picture of a recording that its author has none for, as SVG: what it is called, where it is, a sign to press. */
export function composePoster({ place, title }: Poster): string {
  const { accent, paper, soft } = colours
  const drawn = drawable(title)
  const { lines, size } = fitText(drawn ?? '', room, measure(600, tracking))
  const words = lines.map((line, at) =>
    textAt(line, { x: margin, baseline: 260 + at * size * 1.1, size, weight: 600, fill: paper, tracking }),
  )
  const [x, y, radius] = [width - margin - 56, height - margin - 56, 56]
  const parts = [
    `<rect width="${width}" height="${height}" fill="${accent}"/>`,
    falconAt(margin - 5, 66, 64, soft),
    textAt(place, { x: margin + 68, baseline: 112, size: 36, weight: 400, fill: soft }).svg,
    drawn ? words.map(({ svg }) => svg).join('') : falconAt(margin - 31, 220, 400, '#0b6f7e'),
    `<circle cx="${x}" cy="${y}" r="${radius}" fill="${paper}"/>`,
    `<path fill="${accent}" d="M${x - 18} ${y - 28}v56l48-28z"/>`,
  ]
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${parts.join('')}</svg>`
}
