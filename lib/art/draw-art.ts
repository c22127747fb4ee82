import { glyphAt, glyphs, type Sign, signs } from '#lib/site/status.ts'
import { randomFrom } from './random.ts'

/** What a picture is drawn from: the same subject, the same picture. */
export type Subject = {
  seed: string
  /** The sign of each project. */
  signs: readonly Sign[]
  /** How many people. */
  people: number
}

/** Cells across and down. */
export type Grid = { columns: number; rows: number }

/** All that is drawn in one colour: the shapes of a sign or of people, filled by even and odd, or dots, which are strokes. */
export type Layer = { kind: Sign | 'person' | 'dots' | 'large'; path: string }

/** Units across a cell; a glyph is 16 of them, in the middle. */
export const cell = 20

/**
 * Widths of the dots, which are strokes with round ends and {@link dashes}: a dash without length is a dot, and there is one
 * in each cell that a line comes through.
 */
export const dotWidths = { dots: 4, large: 8 } as const
export const dashes = `0 ${cell}`

/** Head and shoulders: a disc is a project that is stable. */
export const person = 'M5 4a3 3 0 1 1 6 0a3 3 0 1 1-6 0Zm-3 11a6 6 0 1 1 12 0Z'

/** The part of the cells that glyphs take at most, so that there is calm around them. */
const mostTaken = 0.6

/** How much chance has to say in where a glyph stands, against how near it is to the middle of the picture. */
const unrest = 0.45

/** The part of the free cells whose dot is large. */
const large = 0.12

/**
 * Draws a picture of what a text is about, in a box of `columns` by `rows` cells of {@link cell} units: a glyph for each
 * project and each person, projects in the middle, and dots elsewhere. Where there are more than have room, as
 * many of both are left out as is fair.
 */
export function drawArt(subject: Subject, { columns, rows }: Grid): Layer[] {
  const random = randomFrom(subject.seed)
  const cells = Array.from({ length: columns * rows }, (_, at) => ({ x: at % columns, y: Math.floor(at / columns) }))
  const [middleX, middleY] = [(0.15 + 0.7 * random()) * columns, random() * rows]
  const nearest = cells
    .map((own) => ({
      ...own,
      far: Math.hypot((own.x + 0.5 - middleX) / columns, (own.y + 0.5 - middleY) / columns) + unrest * random(),
    }))
    .sort((a, b) => a.far - b.far)
  const kinds = chosen(subject, Math.floor(cells.length * mostTaken))
  const shapes = new Map<Layer['kind'], string>()
  const add = (kind: Layer['kind'], path: string): void => void shapes.set(kind, (shapes.get(kind) ?? '') + path)
  const free = new Set(cells.map(({ x, y }) => y * columns + x))
  for (const [at, kind] of kinds.entries()) {
    const { x = 0, y = 0 } = nearest[at] ?? {}
    free.delete(y * columns + x)
    add(kind, glyphAt(kind === 'person' ? person : glyphs[kind], x * cell + 2, y * cell + 2))
  }
  for (const at of [...free]) {
    if (random() >= large) continue
    free.delete(at)
    add('large', `M${centre(at % columns)} ${centre(Math.floor(at / columns))}h1`)
  }
  add('dots', dotsIn(free, { columns, rows }))
  return [...shapes].filter(([, path]) => path !== '').map(([kind, path]) => ({ kind, path }))
}

const centre = (place: number): number => (place + 0.5) * cell

/** What has room, the most mature projects first and people last; at least one of each that there is. */
function chosen({ signs: all, people }: Subject, room: number): (Sign | 'person')[] {
  const fair = Math.round((room * all.length) / Math.max(all.length + people, room))
  const projects = Math.min(Math.max(fair, Math.min(all.length, 1)), room - Math.min(people, 1, room))
  const shown = all.toSorted((a, b) => signs.indexOf(a) - signs.indexOf(b)).slice(0, projects)
  return [...shown, ...Array<'person'>(Math.min(people, room - shown.length)).fill('person')]
}

/** A line through each run of neighbours in a row. */
function dotsIn(free: ReadonlySet<number>, { columns, rows }: Grid): string {
  let path = ''
  for (let row = 0; row < rows; row++) {
    for (let from = 0; from < columns; from++) {
      let to = from
      while (to < columns && free.has(row * columns + to)) to++
      // A unit more than to the last dot, which would else be the end of the line and no dash of it.
      if (to > from) path += `M${centre(from)} ${centre(row)}h${(to - from - 1) * cell + 1}`
      from = to
    }
  }
  return path
}
