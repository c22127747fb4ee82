import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Box, treemap } from './treemap.ts'

const square: Box = { x: 0, y: 0, width: 100, height: 100 }
const area = ({ width, height }: Box): number => width * height
const total = (weights: readonly number[]): number => weights.reduce((sum, weight) => sum + weight, 0)

/** How much two boxes lie on each other. */
function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return Math.max(width, 0) * Math.max(height, 0)
}

const someWeights = fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 60 })
const someBox = fc.record({
  x: fc.integer({ min: 0, max: 50 }),
  y: fc.integer({ min: 0, max: 50 }),
  width: fc.integer({ min: 10, max: 300 }),
  height: fc.integer({ min: 10, max: 300 }),
})

describe('boxes of a treemap', () => {
  it('have areas in proportion to their weights, in the order of these', () => {
    fc.assert(
      fc.property(someWeights, someBox, (weights, box) => {
        const areas = treemap(weights, box).map(area)
        expect(areas).toHaveLength(weights.length)
        for (const [at, weight] of weights.entries())
          expect(areas[at]).toBeCloseTo((area(box) * weight) / total(weights), 4)
      }),
    )
  })

  it('lie in the box, and none on another', () => {
    fc.assert(
      fc.property(someWeights, someBox, (weights, box) => {
        const boxes = treemap(weights, box)
        for (const [at, one] of boxes.entries()) {
          expect(overlap(one, box)).toBeCloseTo(area(one), 4)
          for (const other of boxes.slice(at + 1)) expect(overlap(one, other)).toBeCloseTo(0, 4)
        }
      }),
    )
  })

  it('are cut across the longer side, where both parts weigh about the same', () => {
    expect(treemap([5, 3, 2], { x: 0, y: 0, width: 200, height: 100 })).toEqual([
      { x: 0, y: 0, width: 100, height: 100 },
      { x: 100, y: 0, width: 60, height: 100 },
      { x: 160, y: 0, width: 40, height: 100 },
    ])
  })

  it.each([1, 2, 4, 9, 16, 39])('of %i equal weights are at most three times as long as wide', (count) => {
    for (const { width, height } of treemap(Array(count).fill(3), square))
      expect(Math.max(width / height, height / width)).toBeLessThanOrEqual(3)
  })

  it('of nothing are none, and of one weight is the box', () => {
    expect(treemap([], square)).toEqual([])
    expect(treemap([7], square)).toEqual([square])
  })
})
