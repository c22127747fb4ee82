import { expect, it } from 'vitest'
import { seriate } from './seriation.ts'

/** The table as it is shown: a line for each row, a sign for each column. */
function drawn(marks: readonly (readonly number[])[], columns: number): string[] {
  const order = seriate(marks, columns)
  return order.rows.map((row) => order.columns.map((column) => (marks[row]?.includes(column) ? '#' : '.')).join(''))
}

it.each([
  ['the rows with the fewest marks first, the columns with the most', [[0, 1, 2], [2], [1, 2]], '#.. ##. ###'],
  [
    'what is alike together where the numbers are equal',
    [
      [0, 2],
      [1, 3],
      [0, 2],
      [1, 3],
    ],
    '##.. ##.. ..## ..##',
  ],
])('a table of marks has %s', (_, marks, wanted) => {
  expect(drawn(marks, wanted.indexOf(' ')).join(' ')).toBe(wanted)
})

it('a table may be empty, and keeps its order where nothing else tells', () => {
  expect(seriate([[0], [0], [0]], 1)).toEqual({ rows: [0, 1, 2], columns: [0] })
  expect(seriate([], 2)).toEqual({ rows: [], columns: [0, 1] })
})
