type Marks = readonly (readonly number[])[]

/** The number of rounds of sorting; fixed, since the order of some tables never becomes stable. */
const rounds = 24

/**
 * Sorts a table: rows with the fewest marks and columns with the most marks come first. Of rows (or
 * columns) with equally many marks, similar ones are neighbours: they are sorted by the mean
 * position of their marks (barycentre).
 * @param marks - for each row, the indices of its marked columns
 */
export function seriate(marks: Marks, columns: number) {
  const across: number[][] = Array.from({ length: columns }, () => [])
  for (const [row, own] of marks.entries()) for (const column of own) across[column]?.push(row)
  let rows = [...marks.keys()]
  let columnOrder = byCentre([...across.keys()], across, [], -1)
  for (let round = 0; round < rounds; round++) {
    rows = byCentre(rows, marks, columnOrder, 1)
    columnOrder = byCentre(columnOrder, across, rows, -1)
  }
  return { rows, columns: columnOrder }
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
