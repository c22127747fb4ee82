import { expect, it } from 'vitest'
import { labelRows } from './labels.ts'

it.each([
  ['one row where they have room', 1000, [0, 0, 0, 0, 0]],
  ['steps where they have not, the last one on top', 35, [0, 3, 2, 1, 0]],
])('labels below a line stand in %s', (_, room, rows) => {
  const labels = [
    { at: 0, width: 9 },
    { at: 0.4, width: 5 },
    { at: 0.47, width: 12 },
    { at: 0.52, width: 20 },
    { at: 0.88, width: 13 },
  ]
  expect(labelRows(labels, room)).toEqual(rows)
})
