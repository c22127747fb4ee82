import { describe, expect, it } from 'vitest'
import { allReleasesInWords, medianGap } from './rhythm.ts'

/** Days, newest first, with these gaps between them, the newest gap first. */
function datesWith(...gaps: number[]): string[] {
  const days = [Date.UTC(2024, 0, 1)]
  for (const gap of gaps) days.push((days.at(-1) ?? 0) - gap * 86_400_000)
  return days.map((time) => new Date(time).toISOString())
}

describe('medianGap', () => {
  it.each([
    ['an odd number of gaps', [1, 100, 30], 30],
    ['an even number', [10, 20, 30, 1_000], 25],
    ['half a day, rounded up', [1, 2, 1, 2], 2],
    ['the last ten gaps alone', [...Array(10).fill(7), ...Array(20).fill(900)], 7],
    ['releases of one day', [0, 0, 0], 0],
  ])('is that of %s', (_, gaps, median) => {
    expect(medianGap(datesWith(...gaps))).toBe(median)
  })

  it.each([[[]], [[5]], [[5, 5]]])('is not told from %j', (gaps) => {
    expect(medianGap(datesWith(...gaps))).toBeUndefined()
  })

  it('is none of nothing', () => expect(medianGap([])).toBeUndefined())
})

it.each([
  [[30, 30, 30], '4 releases since 2023, counting patches; lately one about every 30 days'],
  [[1, 1, 1], '4 releases since 2023, counting patches; lately one about every day'],
  [[1, 1], '3 releases since 2023, counting patches'],
  [[], '1 release since 2024, counting patches'],
])('gaps of %j in words: %s', (gaps, words) => expect(allReleasesInWords(datesWith(...gaps))).toBe(words))
