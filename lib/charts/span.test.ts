import { describe, expect, it } from 'vitest'
import { spanOf, strokes } from './span.ts'

describe('a span', () => {
  const whole = { from: '2020-01-01', to: '2020-04-10' }

  it.each([
    ['2020-01-01', '2020-04-10', 0, 100],
    ['2020-01-11', '2020-01-31', 10, 20],
    ['2020-01-11', '2020-01-11', 10, 1],
    ['2020-04-10', '2020-04-10', 99, 1],
    ['2019-01-01', '2020-01-11', 0, 10],
    ['2020-03-31', '2030-01-01', 90, 10],
    ['2019-01-01', '2019-02-01', 0, 1],
  ])('from %s to %s begins at %d and is %d long', (from, to, start, length) => {
    expect(spanOf({ from, to }, whole)).toEqual({ start, length })
  })

  it('can be seen on a line of no length', () => {
    expect(spanOf({ from: '2020-01-01', to: '2020-01-01' }, { from: '2020-01-01', to: '2020-01-01' })).toEqual({
      start: 0,
      length: 1,
    })
  })
})

it('strokes lie in proportion on their line, each once, and never beside it', () => {
  const days = ['2024-01-11', '2024-01-11', '2024-01-06', '2024-01-01']
  expect(strokes(days, '2024-01-01', '2024-01-11')).toBe('M100 0v10M50 0v10M0 0v10')
  expect(strokes(['2024-01-21'], '2024-01-01', '2024-01-11')).toBe('M100 0v10')
  expect(strokes(['2024-01-01'], '2024-01-01', '2024-01-01')).toBe('M0 0v10')
})
