import { describe, expect, it } from 'vitest'
import { isRenaming, moveInWords } from './life-cycle.ts'

const day = '2023-05-31T00:00:00.000Z'
const moved = (from: string, to: string, date = day) => ({ date, project: 'engine', event: 'moved' as const, from, to })

describe('a change of the list', () => {
  it.each([
    [{ date: day, project: 'engine', event: 'listed' as const, to: 'core/stable' }, 'listed as core, stable'],
    [{ date: day, project: 'engine', event: 'unlisted' as const, from: 'sandbox' }, 'left the list as sandbox'],
    [moved('incubating', 'core/stable'), 'from incubating to core, stable'],
    [moved('official', 'core/stable'), 'reclassified as core, stable (renaming only)'],
    [moved('official', 'core/stable', '2023-06-01'), 'from official to core, stable'],
  ])('%j is told as: %s', (move, words) => expect(moveInWords(move)).toBe(words))
})

describe('a mere change of words', () => {
  it.each([
    [moved('official', 'core/stable'), true],
    [moved('special', 'special'), true],
    [moved('sandbox', 'infra/sandbox'), true],
    [moved('sandbox', 'infra/incubating'), false],
    [moved('official', 'core/stable', '2023-06-01'), false],
    [{ date: day, project: 'engine', event: 'listed' as const, to: 'official' }, false],
  ])('%j: %s', (move, is) => expect(isRenaming(move)).toBe(is))
})
