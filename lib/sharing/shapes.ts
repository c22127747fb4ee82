import { mark } from '#lib/site/mark.ts'
import type { Mark } from './card.ts'
import { outlineOf, type Weight } from './typeface.ts'

/** The site's light colours (app/styles/tokens.css): a picture in somebody's list of messages has one scheme. */
export const colours = {
  paper: '#fbfaf6',
  ink: '#15222b',
  muted: '#47545c',
  line: '#dbd6ca',
  accent: '#005d6b',
  soft: '#d8edef',
} as const

const round = (value: number): number => Math.round(value * 100) / 100

export function falconAt(x: number, y: number, size: number, fill: string): string {
  return `<path fill="${fill}" fill-rule="evenodd" transform="translate(${x} ${y}) scale(${size / 32})" d="${mark}"/>`
}

type Line = { x: number; baseline: number; size: number; weight: Weight; fill: string; tracking?: number }

/** A line of text, as outlines; where it ends. */
export function textAt(
  text: string,
  { x, baseline, size, weight, fill, tracking }: Line,
): { svg: string; end: number } {
  const { shapes, width } = outlineOf(text, weight, tracking)
  const glyphs = shapes.map(({ path, x: at, scale }) => {
    const factor = scale * size
    return `<path transform="matrix(${factor} 0 0 ${-factor} ${round(x + at * size)} ${baseline})" d="${path}"/>`
  })
  return { svg: `<g fill="${fill}">${glyphs.join('')}</g>`, end: x + width * size }
}

/** A sign with its centre at a point. */
export function signAt(sign: Mark, x: number, y: number, radius: number): string {
  if ('initials' in sign) return portraitAt(sign, x, y, radius)
  const { accent, muted, line } = colours
  const inner = radius - 1.5
  const ring = `<circle cx="${x}" cy="${y}" r="${inner}" fill="none" stroke="${accent}" stroke-width="3"/>`
  switch (sign.status) {
    case 'sandbox':
      return ring
    case 'incubating':
      return `${ring}<path fill="${accent}" d="M${x} ${y - inner}a${inner} ${inner} 0 0 0 0 ${inner * 2}Z"/>`
    case 'stable':
      return `<circle cx="${x}" cy="${y}" r="${radius}" fill="${accent}"/>`
    default: {
      const side = inner * 1.7
      const corner = `x="${x - side / 2}" y="${y - side / 2}" width="${side}" height="${side}" rx="3"`
      return `<rect ${corner} fill="${sign.status === 'archived' ? 'none' : line}" stroke="${muted}" stroke-width="3"/>`
    }
  }
}

/** Initials on a tint, as beside a name in pages: much the same hue, which OKLCH and HSL count from different places. */
function portraitAt(
  { initials, hue }: { initials: string; hue: number },
  x: number,
  y: number,
  radius: number,
): string {
  const [tint, ink] = [`hsl(${(hue + 335) % 360},48%,87%)`, `hsl(${(hue + 335) % 360},45%,24%)`]
  const size = radius * 0.8
  const { width } = outlineOf(initials, 600)
  const text = textAt(initials, { x: x - (width * size) / 2, baseline: y + size * 0.34, size, weight: 600, fill: ink })
  return `<circle cx="${x}" cy="${y}" r="${radius}" fill="${tint}"/>${text.svg}`
}
