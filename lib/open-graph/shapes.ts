import { logo } from '#lib/site/brand.ts'
import type { Portrait } from './image.ts'
import { escaped, family } from './text.ts'

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

type Line = { x: number; y: number; size: number; fill: string; anchor?: 'start' | 'middle' }

/** A line of text with its baseline at `y`. */
export function textAt(text: string, { x, y, size, fill, anchor = 'start' }: Line) {
  const place = `x="${x}" y="${y}" text-anchor="${anchor}" fill="${fill}"`
  const font = `font-family="${family}" font-weight="600" font-size="${size}"`
  return `<text ${place} ${font}>${escaped(text)}</text>`
}

/** A person's initials on a badge of width `2 * radius`, whose middle is (x, y). */
export function badgeAt({ initials, badge }: Portrait, x: number, y: number, radius: number) {
  // A circle, and a square in each corner that is only slightly round.
  const squares = badge.corners.map((percent, at) => {
    const left = at === 1 || at === 2 ? x : x - radius
    const top = at > 1 ? y : y - radius
    const place = `x="${left}" y="${top}" width="${radius}" height="${radius}"`
    return percent < 50 ? `<rect ${place} rx="${(2 * radius * percent) / 100}"/>` : ''
  })
  const shape = `<circle cx="${x}" cy="${y}" r="${radius}"/>${squares.join('')}`
  const size = radius * 0.8
  const line = { x, y: y + size * 0.34, size, fill: '#ffffff', anchor: 'middle' } as const
  return `<g fill="${badge.colour}">${shape}</g>${textAt(initials, line)}`
}
