type Order = { rows: number[]; columns: number[] }

type Marks = readonly (readonly number[])[]

/** Maximum number of rounds of sorting: some tables alternate between orders for ever. */
const rounds = 24

/**
 * Sorts a table: rows with the fewest marks first, columns with the most marks first. Rows or columns
 * with equally many marks are sorted by the mean position of their marks (barycentre), so that
 * similar rows or columns are neighbours.
 * @param marks - for each row, the indices of its marked columns
 */
export function seriate(marks: Marks, columns: number) {
  const across: number[][] = Array.from({ length: columns }, () => [])
  for (const [row, own] of marks.entries()) for (const column of own) across[column]?.push(row)
  let order: Order = {
    rows: [...marks.keys()],
    columns: byCentre([...across.keys()], across, [], -1),
  }
  for (let round = 0; round < rounds; round++) {
    const rows = byCentre(order.rows, marks, order.columns, 1)
    order = { rows, columns: byCentre(order.columns, across, rows, -1) }
  }
  return order
}

function byCentre(
  lines: readonly number[],
  marks: Marks,
  across: readonly number[],
  direction: 1 | -1,
) {
  const sizeOf = (line: number) => marks[line]?.length ?? 0
  const centres = marks.map(
    (own) => own.reduce((sum, line) => sum + across.indexOf(line), 0) / (own.length || 1),
  )
  const centreOf = (line: number) => centres[line] ?? 0
  return lines.toSorted((a, b) => direction * (sizeOf(a) - sizeOf(b)) || centreOf(a) - centreOf(b))
}
