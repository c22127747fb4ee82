import { describe, expect, it } from 'vitest'
import { nest } from './table-of-contents.tsx'

describe('headings as a table of contents', () => {
  const heading = (id: string, depth: number) => ({ id, text: id.toUpperCase(), depth })
  const shape = (...headings: [string, number][]) =>
    nest(headings.map(([id, depth]) => heading(id, depth))).map(({ id, below }) => [id, below.map((one) => one.id)])

  it('hold those of the third level below the one of the second before them, and none deeper', () => {
    expect(shape(['a', 2], ['b', 3], ['c', 4], ['d', 3], ['e', 2])).toEqual([
      ['a', ['b', 'd']],
      ['e', []],
    ])
  })

  it('begin with one of the third level where nothing is above it', () => {
    expect(shape(['a', 3], ['b', 2], ['c', 3])).toEqual([
      ['a', []],
      ['b', ['c']],
    ])
    expect(shape()).toEqual([])
  })

  it('leave the headings that they were made from as they were', () => {
    const given = [heading('a', 2), heading('b', 3)]
    nest(given)
    expect(given).toEqual([heading('a', 2), heading('b', 3)])
  })
})
