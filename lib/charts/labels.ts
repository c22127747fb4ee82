/** Where a label stands: above what it names, or below it. */
export type Level = 'above' | 'below'

/**
 * Gives labels that stand beside each other on a line their places, so that none touches another: above where there is room,
 * else below, else nowhere (undefined). Whoever draws wider than `room` has more room between them.
 * @param places middles of what they name, ascending, of 100
 * @param widths what each takes, with the room beside it, in the same unit
 */
export function placeLabels(places: readonly number[], widths: readonly number[]): (Level | undefined)[] {
  const ends = new Map<Level, number>()
  return places.map((place, at) => {
    const half = (widths[at] ?? 0) / 2
    const level = (['above', 'below'] as const).find((one) => place - half >= (ends.get(one) ?? -Infinity))
    if (level) ends.set(level, place + half)
    return level
  })
}

/** A label below a line: where on the line it belongs, from 0 to 1, and how many characters it has. */
export type LineLabel = { at: number; width: number }

/** Where a label begins, in characters: at its place, or further to the left where it would end beyond the line. */
const beginOf = ({ at, width }: LineLabel, room: number): number => Math.max(Math.min(at * room, room - width), 0)

/**
 * Rows for labels below a line, from 0 at the top, such that no two lie on each other: one that reaches below the next goes
 * under it, so that the stroke that leads down to a label meets no words of those to its left.
 * @param labels from left to right
 * @param room length of the line in characters
 */
export function labelRows(labels: readonly LineLabel[], room: number): number[] {
  const placed: { begin: number; row: number }[] = []
  for (const label of labels.toReversed()) {
    const begin = beginOf(label, room)
    const met = placed.filter((other) => other.begin < begin + label.width + 1)
    placed.push({ begin, row: Math.max(-1, ...met.map(({ row }) => row)) + 1 })
  }
  return placed.toReversed().map(({ row }) => row)
}
