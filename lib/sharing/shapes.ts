import { cell, dashes, dotWidths, drawArt, type Grid, type Subject } from '#lib/art/draw-art.ts'
import { mark as falcon } from '#lib/site/mark.ts'
import { glyphs, type Sign } from '#lib/site/status.ts'
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
  amber: '#854c00',
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

/** What a post is about, as its page draws it, from a corner on; `size` is that of a cell. */
export function artAt(subject: Subject, grid: Grid, x: number, y: number, size: number): string {
  const dots = `fill="none" stroke="${colours.line}" stroke-linecap="round" stroke-dasharray="${dashes}"`
  const paths = drawArt(subject, grid).map(({ kind, path }) =>
    kind === 'dots' || kind === 'large'
      ? `<path ${dots} stroke-width="${dotWidths[kind]}" d="${path}"/>`
      : `<path fill="${colourOf(kind)}" d="${path}"/>`,
  )
  return `<g fill-rule="evenodd" transform="translate(${x} ${y}) scale(${size / cell})">${paths.join('')}</g>`
}

const colourOf = (kind: Sign | 'person'): string => {
  if (kind === 'person') return colours.amber
  return kind in colours ? colours[kind as keyof typeof colours] : colours.muted
}

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
