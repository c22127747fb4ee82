import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { labelRows } from './labels.ts'

describe('labels below a line', () => {
  it('stand in one row where they have room', () => {
    const labels = [
      { at: 0, width: 9 },
      { at: 0.4, width: 5 },
      { at: 0.9, width: 13 },
    ]
    expect(labelRows(labels, 100)).toEqual([0, 0, 0])
  })

  it('stand in steps where they have not, the last one on top', () => {
    const labels = [
      { at: 0, width: 9 },
      { at: 0.4, width: 5 },
      { at: 0.47, width: 12 },
      { at: 0.52, width: 20 },
      { at: 0.88, width: 13 },
    ]
    expect(labelRows(labels, 35)).toEqual([0, 3, 2, 1, 0])
  })

  it('never lie on each other', () => {
    const label = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), width: fc.integer({ min: 1, max: 30 }) })
    fc.assert(
      fc.property(fc.array(label, { maxLength: 12 }), (unsorted) => {
        const labels = unsorted.toSorted((a, b) => a.at - b.at)
        const rows = labelRows(labels, 35)
        const boxes = labels.map(({ at, width }, index) => {
          const left = Math.max(Math.min(at * 35, 35 - width), 0)
          return { left, right: left + width, row: rows[index] }
        })
        for (const [index, one] of boxes.entries()) {
          for (const other of boxes.slice(index + 1)) {
            expect(one.row === other.row && one.left < other.right && other.left < one.right).toBe(false)
          }
        }
      }),
    )
  })
})
