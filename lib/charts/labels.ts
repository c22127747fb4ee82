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
