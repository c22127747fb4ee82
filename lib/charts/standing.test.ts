import { describe, expect, it } from 'vitest'
import { standingOf } from './standing.ts'

const years = ['2019', '2020', '2021', '2022', '2023', '2024']

describe('how a year stands among others', () => {
  it.each([
    [[1, 2, 3, 4, 5, 9], 5, 'the most of any year'],
    [[4, 5, 6, 7, 8, 3], 5, 'the fewest of any year'],
    [[9, 9, 1, 2, 3, 4], 5, 'the most since 2020'],
    [[1, 2, 9, 9, 8, 2], 5, 'the fewest since 2020'],
    [[1, 2, 3, 9, 4, 5], 5, undefined],
    [[1, 5, 1, 5, 1, 5], 5, undefined],
    [[undefined, undefined, undefined, undefined, 1, 2], 5, undefined],
    [[undefined, undefined, undefined, 5, 1, 7], 5, 'the most of any year'],
    [[1, 2, 3, 4, 5, undefined], 5, undefined],
    [[4, 4, 4, 4, 4, 0], 5, undefined],
  ])('%j at %i: %s', (all, at, words) => expect(standingOf(all, years, at)).toBe(words))

  it('is never few while the year is not over', () => {
    expect(standingOf([4, 5, 6, 7, 8, 3], years, 5, true)).toBeUndefined()
    expect(standingOf([1, 2, 9, 9, 8, 2], years, 5, true)).toBeUndefined()
    expect(standingOf([1, 2, 3, 4, 5, 9], years, 5, true)).toBe('the most of any year')
  })
})
