import { expect, it } from 'vitest'
import { seriate } from './seriation.ts'

it('rows with the fewest marks are first; of others, similar ones are neighbours', () => {
  const marks = [
    [0, 2],
    [1, 3],
    [0, 2],
    [0, 1, 2, 3],
    [1, 3],
  ]
  const { rows } = seriate(marks, 4)
  expect(rows.map((row) => marks[row]?.join('')).join(' ')).toBe('02 02 13 13 0123')
})
