import { describe, expect, it } from 'vitest'
import { seriate } from './seriation.ts'

/** The table as it is shown: a line for each row, a sign for each column. */
function drawn(marks: readonly (readonly number[])[], columns: number): string[] {
  const order = seriate(marks, columns)
  return order.rows.map((row) => order.columns.map((column) => (marks[row]?.includes(column) ? '#' : '.')).join(''))
}

describe('a table of marks', () => {
  it('has the rows with the fewest marks first, and the columns with the most', () => {
    expect(drawn([[0, 1, 2], [2], [1, 2]], 3)).toEqual(['#..', '##.', '###'])
  })

  it('has together what is alike where the numbers are equal', () => {
    const blocks = [
      [0, 2],
      [1, 3],
      [0, 2],
      [1, 3],
    ]
    expect(drawn(blocks, 4)).toEqual(['##..', '##..', '..##', '..##'])
  })

  it('is ordered as it was given where nothing else tells', () => {
    expect(seriate([[0], [0], [0]], 1)).toEqual({ rows: [0, 1, 2], columns: [0] })
    expect(seriate([[], []], 2)).toEqual({ rows: [0, 1], columns: [0, 1] })
  })

  it('may be empty', () => {
    expect(seriate([], 0)).toEqual({ rows: [], columns: [] })
    expect(seriate([], 2)).toEqual({ rows: [], columns: [0, 1] })
  })
})
