import { describe, expect, it } from 'vitest'
import type { Sign } from '#lib/site/status.ts'
import { longestPart, type TiledProject, tilesOf } from './project-tiles.ts'

const tile = (name: string, sign: Sign, people: number): TiledProject => ({ name, sign, word: sign, people })

const projects = [
  tile('small', 'sandbox', 2),
  tile('large', 'stable', 12),
  tile('nobody', 'sandbox', 0),
  tile('one', 'sandbox', 1),
  tile('second', 'stable', 6),
  tile('own', 'special', 5),
]

describe('tiles of projects', () => {
  it('come by status, the most mature first, and then the largest first', () => {
    expect(tilesOf(projects).map(({ name }) => name)).toEqual(['large', 'second', 'small', 'one', 'nobody', 'own'])
  })

  it('are as large as the number of people, within a status exactly; nobody is as one', () => {
    const areas = new Map(tilesOf(projects).map(({ name, box }) => [name, box.width * box.height]))
    const ratio = (a: string, b: string): number => (areas.get(a) ?? 0) / (areas.get(b) ?? 1)
    expect(ratio('large', 'second')).toBeCloseTo(2)
    expect(ratio('small', 'one')).toBeCloseTo(2)
    expect(ratio('nobody', 'one')).toBeCloseTo(1)
    // Across them the gaps take a little.
    expect(ratio('large', 'small')).toBeGreaterThan(5.5)
    expect(ratio('large', 'small')).toBeLessThan(6.8)
  })

  it('fill the whole, with a gap between statuses', () => {
    const boxes = tilesOf(projects).map(({ box }) => box)
    expect(Math.min(...boxes.map(({ x }) => x))).toBe(0)
    expect(Math.max(...boxes.map(({ x, width }) => x + width))).toBeCloseTo(100)
    expect(Math.max(...boxes.map(({ y, height }) => y + height))).toBeCloseTo(100)
    const covered = boxes.reduce((sum, { width, height }) => sum + width * height, 0)
    expect(covered).toBeLessThan(9_900)
    expect(covered).toBeGreaterThan(9_500)
  })

  it('of one status have no gap, and of nothing there are none', () => {
    expect(tilesOf([tile('a', 'stable', 1)])[0]?.box).toEqual({ x: 0, y: 0, width: 100, height: 100 })
    expect(tilesOf([])).toEqual([])
  })
})

describe('the room that a name needs', () => {
  it.each([
    ['falco', 2.5],
    ['a-much-longer-name', 3.3],
    ['.github', 3.3],
    ['', 0],
    ['--', 0.4],
  ])('of %j is about %d em', (name, ems) => expect(longestPart(name)).toBeCloseTo(ems, 0))

  it('is that of its widest part, since it breaks after hyphens', () => {
    expect(longestPart('ab-abcdef-abc')).toBe(longestPart('abcdef-'))
    expect(longestPart('mmm')).toBeGreaterThan(longestPart('iii'))
  })
})
