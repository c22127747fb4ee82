import { expect, it } from 'vitest'
import { seriate } from './seriation.ts'

it.each([
  {
    name: 'rows with the fewest marks are first, columns with the most',
    text: '012 2 12',
    wanted: '#.. ##. ###',
  },
  {
    name: 'of rows with equally many marks, similar ones are neighbours',
    text: '02 13 02 13',
    wanted: '##.. ##.. ..## ..##',
  },
])('$name', ({ text, wanted }) => {
  const marks = text.split(' ').map((row) => [...row].map(Number))
  const { rows, columns } = seriate(marks, wanted.indexOf(' '))
  const drawn = rows.map((row) =>
    columns.map((column) => (marks[row]?.includes(column) ? '#' : '.')).join(''),
  )
  expect(drawn.join(' ')).toBe(wanted)
})
