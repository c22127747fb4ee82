/** Indexes of rows and columns in the order in which they are shown. */
export type Order = { rows: number[]; columns: number[] }

/** An order settles in fewer rounds, or alternates between two for ever. */
const rounds = 24

/**
 * Orders a table of marks so that its structure shows: rows with the fewest marks first, columns with the most. Of equals,
 * those with marks at similar places stand together (by the mean place, the barycentre); else the given order stays.
 * @param marks for each row the columns that it has a mark in, from 0
 * @param columns number of columns
 */
export function seriate(marks: readonly (readonly number[])[], columns: number): Order {
  const across: number[][] = Array.from({ length: columns }, () => [])
  for (const [row, own] of marks.entries()) for (const column of own) across[column]?.push(row)
  const fewest = (a: number, b: number): number => sizeOf(marks, a) - sizeOf(marks, b)
  const most = (a: number, b: number): number => sizeOf(across, b) - sizeOf(across, a)
  let order: Order = { rows: [...marks.keys()].sort(fewest), columns: [...across.keys()].sort(most) }
  for (let round = 0; round < rounds; round++) {
    const rows = byCentre(order.rows, marks, order.columns, fewest)
    order = { rows, columns: byCentre(order.columns, across, rows, most) }
  }
  return order
}

const sizeOf = (marks: readonly (readonly number[])[], line: number): number => marks[line]?.length ?? 0

/** Sorts rows or columns by their number of marks, then by the mean place of the marks in the order across. */
function byCentre(
  lines: readonly number[],
  marks: readonly (readonly number[])[],
  across: readonly number[],
  bySize: (a: number, b: number) => number,
): number[] {
  const place: number[] = []
  for (const [at, line] of across.entries()) place[line] = at
  const centre = marks.map((own) => own.reduce((sum, line) => sum + (place[line] ?? 0), 0) / Math.max(own.length, 1))
  return lines.toSorted((a, b) => bySize(a, b) || (centre[a] ?? 0) - (centre[b] ?? 0))
}
