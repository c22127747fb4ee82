import { expect, it } from 'vitest'
import { seriate } from './seriation.ts'

it.each([
  [
    'has the rows with the fewest marks first, the columns with the most',
    '012 2 12',
    '#.. ##. ###',
  ],
  [
    'has similar rows together if they have equally many marks',
    '02 13 02 13',
    '##.. ##.. ..## ..##',
  ],
])('a table of marks %s', (_, text, wanted) => {
  const marks = text.split(' ').map((row) => [...row].map(Number))
  const { rows, columns } = seriate(marks, wanted.indexOf(' '))
  const drawn = rows.map((row) =>
    columns.map((column) => (marks[row]?.includes(column) ? '#' : '.')).join(''),
  )
  expect(drawn.join(' ')).toBe(wanted)
})

it('a table may be empty', () => expect(seriate([], 2)).toEqual({ rows: [], columns: [0, 1] }))
