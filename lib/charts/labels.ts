/** A label below a line: its place on the line, from 0 to 1, and its length in characters. */
type LineLabel = { at: number; width: number }

/**
 * Rows for labels below a line, 0 at the top, so that none overlap: a label that reaches its right neighbour goes below it,
 * so that the stroke from the line down to a label crosses no other.
 * @param labels from left to right
 * @param room length of the line in characters
 */
export function labelRows(labels: readonly LineLabel[], room: number): number[] {
  const placed: { begin: number; row: number }[] = []
  for (const label of labels.toReversed()) {
    // Further to the left where it would end beyond the line.
    const begin = Math.max(Math.min(label.at * room, room - label.width), 0)
    const met = placed.filter((other) => other.begin < begin + label.width + 1)
    placed.push({ begin, row: Math.max(-1, ...met.map(({ row }) => row)) + 1 })
  }
  return placed.toReversed().map(({ row }) => row)
}
