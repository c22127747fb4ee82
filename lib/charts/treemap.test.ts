import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Box, squarify } from './treemap.ts'

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
        const areas = squarify(weights, box).map(area)
        expect(areas).toHaveLength(weights.length)
        for (const [at, weight] of weights.entries())
          expect(areas[at]).toBeCloseTo((area(box) * weight) / total(weights), 4)
      }),
    )
  })

  it('lie in the box, and none on another', () => {
    fc.assert(
      fc.property(someWeights, someBox, (weights, box) => {
        const boxes = squarify(weights, box)
        for (const [at, one] of boxes.entries()) {
          expect(overlap(one, box)).toBeCloseTo(area(one), 4)
          for (const other of boxes.slice(at + 1)) expect(overlap(one, other)).toBeCloseTo(0, 4)
        }
      }),
    )
  })

  it('are as square as those of the article that tells how', () => {
    const boxes = squarify([6, 6, 4, 3, 2, 2, 1], { x: 0, y: 0, width: 6, height: 4 })
    expect(boxes.slice(0, 4)).toEqual([
      { x: 0, y: 0, width: 3, height: 2 },
      { x: 0, y: 2, width: 3, height: 2 },
      { x: 3, y: 0, width: expect.closeTo(12 / 7), height: expect.closeTo(7 / 3) },
      { x: expect.closeTo(3 + 12 / 7), y: 0, width: expect.closeTo(9 / 7), height: expect.closeTo(7 / 3) },
    ])
  })

  it.each([1, 2, 4, 9, 16, 39])('of %i equal weights are at most twice as long as wide', (count) => {
    for (const { width, height } of squarify(Array(count).fill(3), square))
      expect(Math.max(width / height, height / width)).toBeLessThanOrEqual(2 + 1e-9)
  })

  it('of nothing are none, and of one weight is the box', () => {
    expect(squarify([], square)).toEqual([])
    expect(squarify([7], square)).toEqual([square])
  })
})
