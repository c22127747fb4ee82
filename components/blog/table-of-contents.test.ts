import { expect, it } from 'vitest'
import { nest } from './table-of-contents.tsx'

type Shape = [string, string[]][]

it.each<[string, [string, number][], Shape]>([
  [
    'h3 below the h2 before it, and no h4',
    [
      ['a', 2],
      ['b', 3],
      ['c', 4],
      ['d', 3],
      ['e', 2],
    ],
    [
      ['a', ['b', 'd']],
      ['e', []],
    ],
  ],
  [
    'h3 with nothing above it at the top',
    [
      ['a', 3],
      ['b', 2],
      ['c', 3],
    ],
    [
      ['a', []],
      ['b', ['c']],
    ],
  ],
  ['nothing for no headings', [], []],
])('a table of contents has %s', (_, headings, shape) => {
  const nested = nest(headings.map(([id, depth]) => ({ id, text: id, depth })))
  expect(nested.map(({ id, below }) => [id, below.map((heading) => heading.id)])).toEqual(shape)
})
