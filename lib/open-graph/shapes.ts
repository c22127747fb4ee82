import { logo } from '#lib/site/logo.ts'
import type { Portrait } from './image.ts'
import { outlineOf, unitsPerEm, type Weight, widthOf } from './typeface.ts'

/**
 * The band's colours, for both light and dark mode (app/styles/tokens.css). Covers use `ink`,
 * `quiet` and `accent` (lib/covers/draw.ts).
 */
export const theme = {
  paper: '#00454f',
  ink: '#ffffff',
  muted: '#bfe0e4',
  quiet: '#26747f',
  accent: '#f2b766',
}

export function logoAt({ x, y, size }: Record<'x' | 'y' | 'size', number>, fill: string) {
  return `<path fill="${fill}" fill-rule="evenodd" transform="translate(${x} ${y}) scale(${size / 64})" d="${logo}"/>`
}

type Line = { x: number; baseline: number; size: number; weight: Weight; fill: string }

export function textAt(text: string, { x, baseline, size, weight, fill }: Line) {
  const factor = size / unitsPerEm
  const paths = outlineOf(text, weight).shapes.map(({ path, x: at }) => {
    const left = Math.round((x + at * size) * 100) / 100
    return `<path transform="matrix(${factor} 0 0 ${-factor} ${left} ${baseline})" d="${path}"/>`
  })
  return `<g fill="${fill}">${paths.join('')}</g>`
}

export function badgeAt({ initials, badge }: Portrait, x: number, y: number, radius: number) {
  const size = radius * 0.8
  const start = x - (widthOf(initials, 600) * size) / 2
  const line = { x: start, baseline: y + size * 0.34, size, weight: 600, fill: '#ffffff' } as const
  return `<path fill="${badge.colour}" d="${formOf(badge.corners, x, y, radius)}"/>${textAt(initials, line)}`
}

/** A square with rounded corners as CSS draws them; `corners` begins at the upper left. */
function formOf(corners: readonly number[], x: number, y: number, half: number) {
  const [upperLeft = 0, upperRight = 0, lowerRight = 0, lowerLeft = 0] = corners.map(
    (percent) => (percent / 100) * 2 * half,
  )
  const arc = (r: number, dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx * r} ${dy * r}`
  const [left, top, right, bottom] = [x - half, y - half, x + half, y + half]
  return [
    `M${left} ${top + upperLeft}${arc(upperLeft, 1, -1)}H${right - upperRight}`,
    `${arc(upperRight, 1, 1)}V${bottom - lowerRight}${arc(lowerRight, -1, 1)}`,
    `H${left + lowerLeft}${arc(lowerLeft, -1, -1)}z`,
  ].join('')
}
