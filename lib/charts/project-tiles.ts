import { groupBy } from '#lib/group-by.ts'
import { type Sign, signs } from '#lib/site/status.ts'
import { type Box, treemap } from './treemap.ts'

/** A project as a tile: its size is that of its people. */
export type TiledProject = { name: string; sign: Sign; word: string; people: number }

/** What lies between the tiles of two statuses, in percent, half on either side. */
const gap = 1

/** The most mature first. */
export const bySign = (a: TiledProject, b: TiledProject): number => signs.indexOf(a.sign) - signs.indexOf(b.sign)

const weightOf = ({ people }: TiledProject): number => Math.max(people, 1)

/** Width by height of the whole on a phone, where tiles are smallest (app/styles/home.css). */
const phone = 3 / 4

/** The shapes to lay tiles out in before they are stretched to what is shown. */
const shapes = [0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.4]

/**
 * Lays projects out as tiles, by status and then the largest first: a region for each status, and in it a tile for each
 * project, in proportion to the people who maintain it. Where nobody does it is as large as with one, so that it can be
 * seen and pressed. Boxes are in percent of the whole; of several layouts it is the one whose narrowest tile is widest.
 */
export function tilesOf(projects: readonly TiledProject[]): (TiledProject & { box: Box })[] {
  const sorted = projects.toSorted((a, b) => bySign(a, b) || b.people - a.people)
  const groups = [...groupBy(sorted, ({ word }) => word).values()]
  const layouts = shapes.map((shape) => layOut(groups, shape))
  const best = layouts.reduce((one, other) => (narrowest(other) > narrowest(one) ? other : one))
  return best.flatMap((box, at) => (sorted[at] ? [{ ...sorted[at], box }] : []))
}

function layOut(groups: readonly TiledProject[][], shape: number): Box[] {
  const weights = groups.map((members) => members.reduce((sum, member) => sum + weightOf(member), 0))
  const regions = treemap(weights, { x: 0, y: 0, width: 100 * shape, height: 100 })
  return regions
    .flatMap((region, at) => treemap((groups[at] ?? []).map(weightOf), inset(region, 100 * shape)))
    .map(({ x, width, ...rest }) => ({ ...rest, x: x / shape, width: width / shape }))
}

/** The shortest side of a tile on a phone, in percent of the height of the whole. */
function narrowest(boxes: readonly Box[]): number {
  return Math.min(...boxes.flatMap(({ width, height }) => [width * phone, height]))
}

/** A region without its half of the gaps; there is none at the edge of the whole. */
function inset({ x, y, width, height }: Box, across: number): Box {
  const from = (start: number): number => (start > 0.01 ? start + gap / 2 : start)
  const to = (end: number, whole: number): number => (end < whole - 0.01 ? end - gap / 2 : end)
  return { x: from(x), y: from(y), width: to(x + width, across) - from(x), height: to(y + height, 100) - from(y) }
}

/**
 * About how wide the longest part of a name is that stays on one line, in ems of a sans: a name breaks after hyphens. As
 * wide as in the wider of the usual typefaces, rounded up to a tenth.
 */
export function longestPart(name: string): number {
  const widths = (name.match(/[^-]+-?|-/g) ?? []).map((part) =>
    [...part].reduce((sum, letter) => sum + emsOf(letter), 0),
  )
  return Math.ceil(Math.max(0, ...widths) * 10) / 10
}

function emsOf(letter: string): number {
  if (/[-.fijlrt]/.test(letter)) return 0.36
  return /[mw]/i.test(letter) ? 0.9 : 0.57
}
