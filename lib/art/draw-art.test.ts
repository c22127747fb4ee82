import { describe, expect, it } from 'vitest'
import { signs } from '#lib/site/status.ts'
import { cell, drawArt, type Grid, type Layer, type Subject } from './draw-art.ts'
import { randomFrom } from './random.ts'

const small: Grid = { columns: 5, rows: 3 }
const wide: Grid = { columns: 24, rows: 3 }
const subject: Subject = { seed: 'a-post', signs: ['sandbox', 'stable', 'stable', 'special'], people: 3 }
const nothing: Subject = { seed: 'a-post', signs: [], people: 0 }

/** The cells, by number, that glyphs of each kind and dots stand in. */
function cellsOf(layers: readonly Layer[], { columns }: Grid): { kind: Layer['kind']; at: number }[] {
  return layers.flatMap(({ kind, path }) => {
    const begins = [...path.matchAll(/M(\d+) (\d+)(?:h(\d+))?/g)].map(([, x, y, run]) => ({
      at: Math.floor(Number(y) / cell) * columns + Math.floor(Number(x) / cell),
      run: kind === 'dots' ? Math.floor(Number(run) / cell) + 1 : 1,
    }))
    return begins.flatMap(({ at, run }) => Array.from({ length: run }, (_, next) => ({ kind, at: at + next })))
  })
}

const count = (layers: readonly Layer[], grid: Grid, kind: Layer['kind']): number =>
  cellsOf(layers, grid).filter((found) => found.kind === kind).length

describe('the picture of a text', () => {
  it('is the same for the same subject, and another for another seed', () => {
    expect(drawArt(subject, wide)).toEqual(drawArt({ ...subject }, wide))
    const seeds = Array.from({ length: 50 }, (_, at) =>
      JSON.stringify(drawArt({ ...subject, seed: `post-${at}` }, wide)),
    )
    expect(new Set(seeds).size).toBe(50)
  })

  it('does not depend on the order in which a text names projects', () => {
    expect(drawArt({ ...subject, signs: subject.signs.toReversed() }, wide)).toEqual(drawArt(subject, wide))
  })

  it.each([small, wide, { columns: 1, rows: 1 }])('has one thing in each cell of %j and none outside', (grid) => {
    for (const of of [subject, nothing, { ...subject, people: 400, signs: Array(200).fill('stable') }]) {
      const cells = cellsOf(drawArt(of, grid), grid).map(({ at }) => at)
      expect(cells.toSorted((a, b) => a - b)).toEqual([...Array(grid.columns * grid.rows).keys()])
    }
  })

  it('has a glyph of its sign for each project, and one for each person', () => {
    const layers = drawArt({ ...subject, signs, people: 5 }, wide)
    for (const sign of signs) expect(count(layers, wide, sign), sign).toBe(1)
    expect(count(layers, wide, 'person')).toBe(5)
    expect(count(drawArt(subject, wide), wide, 'stable')).toBe(2)
  })

  it('of nothing is calm: dots alone, in few words, and not the same for all', () => {
    const layers = drawArt(nothing, small)
    expect(layers.filter(({ kind }) => kind !== 'dots' && kind !== 'large')).toEqual([])
    expect(JSON.stringify(drawArt(nothing, wide)).length).toBeLessThan(400)
    expect(drawArt({ ...nothing, seed: 'b-post' }, wide)).not.toEqual(drawArt(nothing, wide))
  })

  it.each([
    { signs: 30, people: 0, shown: [9, 0] },
    { signs: 0, people: 30, shown: [0, 9] },
    { signs: 20, people: 10, shown: [6, 3] },
    { signs: 1, people: 30, shown: [1, 8] },
    { signs: 30, people: 1, shown: [8, 1] },
    { signs: 8, people: 1, shown: [8, 1] },
  ])('of $signs projects and $people people in 15 cells shows $shown', ({ signs: projects, people, shown }) => {
    const layers = drawArt({ seed: 'many', signs: Array(projects).fill('stable'), people }, small)
    expect([count(layers, small, 'stable'), count(layers, small, 'person')]).toEqual(shown)
  })
})

describe('numbers from a seed', () => {
  it('spread over all of the range, for seeds that are alike, and for the empty one', () => {
    for (const seed of ['', 'a', 'b', 'falco-0-40-0', 'falco-0-41-0']) {
      const random = randomFrom(seed)
      const tenths = new Set(Array.from({ length: 200 }, () => Math.floor(random() * 10)))
      expect(tenths).toEqual(new Set(Array(10).keys()))
    }
    const first = ['falco-0-40-0', 'falco-0-41-0', 'falco-0-42-0', 'falco-0-43-0'].map((seed) => randomFrom(seed)())
    expect(Math.max(...first) - Math.min(...first)).toBeGreaterThan(0.2)
  })
})
