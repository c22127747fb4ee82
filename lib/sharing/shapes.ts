import { mark as falcon, markColours, paper } from '#lib/site/mark.ts'
import { signFacts } from '#lib/site/status.ts'
import type { Mark } from './card.ts'
import { outlineOf, type Weight } from './typeface.ts'

/** The site's light colours (app/styles/tokens.css). */
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

const round = (value: number) => Math.round(value * 100) / 100

export function falconAt(x: number, y: number, size: number, fill: string) {
  return `<path fill="${fill}" fill-rule="evenodd" transform="translate(${x} ${y}) scale(${size / 64})" d="${falcon}"/>`
}

type Line = {
  x: number
  align?: 0 | 0.5 | 1
  baseline: number
  size: number
  weight: Weight
  fill: string
}

/** A line of text as outlines. `align` is the part of it to the left of `x`. */
export function textAt(text: string, { x, align = 0, baseline, size, weight, fill }: Line) {
  const { shapes, width } = outlineOf(text, weight)
  const start = x - align * width * size
  const paths = shapes.map(({ path, x: at, scale }) => {
    const factor = scale * size
    return `<path transform="matrix(${factor} 0 0 ${-factor} ${round(start + at * size)} ${baseline})" d="${path}"/>`
  })
  return { svg: `<g fill="${fill}">${paths.join('')}</g>`, start, end: start + width * size }
}

/** A sign with its centre at a point. */
export function signAt(mark: Mark, x: number, y: number, radius: number) {
  if ('sign' in mark) {
    const fill = {
      ...colours,
      archived: colours.muted,
      special: colours.muted,
      unlisted: colours.muted,
    }[mark.sign]
    return `<path fill="${fill}" fill-rule="evenodd" transform="translate(${x - radius} ${y - radius}) scale(${radius / 8})" d="${signFacts[mark.sign].glyph}"/>`
  }
  // A mark's hue, much the same as in pages: OKLCH and HSL count from different places.
  const hue = (mark.hue + 335) % 360
  const size = radius * 0.8
  const line = {
    x,
    align: 0.5,
    baseline: y + size * 0.34,
    size,
    weight: 600,
    fill: `hsl(${hue},45%,24%)`,
  } as const
  return `<circle cx="${x}" cy="${y}" r="${radius}" fill="hsl(${hue},48%,87%)"/>${textAt(mark.initials, line).svg}`
}
