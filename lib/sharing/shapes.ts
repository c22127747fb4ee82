import { mark as falcon, markColours, paper } from '#lib/site/mark.ts'
import { glyphs, type Sign } from '#lib/site/status.ts'
import type { Mark } from './card.ts'
import { outlineOf, type Weight } from './typeface.ts'

/** The site's light colours (app/styles/tokens.css): a picture in somebody's list of messages has one scheme. */
export const colours = {
  paper: paper.light,
  ink: '#15222b',
  muted: '#47545c',
  line: '#dbd6ca',
  accent: markColours.light,
  soft: '#d8edef',
  stable: '#00454f',
  incubating: '#007182',
  sandbox: '#3593a1',
  deprecated: '#a13a2c',
} as const

const round = (value: number): number => Math.round(value * 100) / 100

export function falconAt(x: number, y: number, size: number, fill: string): string {
  return `<path fill="${fill}" fill-rule="evenodd" transform="translate(${x} ${y}) scale(${size / 64})" d="${falcon}"/>`
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

const colourOf = (sign: Sign): string => (sign in colours ? colours[sign as keyof typeof colours] : colours.muted)

/** A sign with its centre at a point. */
export function signAt(mark: Mark, x: number, y: number, radius: number): string {
  if ('initials' in mark) return portraitAt(mark, x, y, radius)
  const { sign } = mark
  return `<path fill="${colourOf(sign)}" fill-rule="evenodd" transform="translate(${x - radius} ${y - radius}) scale(${radius / 8})" d="${glyphs[sign]}"/>`
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
