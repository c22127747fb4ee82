import { expect, it } from 'vitest'
import { figuresOf } from './figures.ts'
import { formatTable, formatValue } from './table.ts'

it('has a column for each size, the ratio to the last run, and the growth', () => {
  const figures = [
    ...figuresOf(20, 'cold build', 's', { all: 10 }),
    ...figuresOf(40, 'cold build', 's', { all: 21.5 }),
    ...figuresOf(20, 'weight', 'B', { home: 7657 }),
  ]
  expect(formatTable(figures, figuresOf(20, 'cold build', 's', { all: 20 }))).toBe(
    [
      '                   20 posts  40 posts  growth',
      'cold build',
      '  all       10.00 s (×0.50)   21.50 s   ×2.15',
      'weight',
      '  home              7,657 B',
      '',
    ].join('\n'),
  )
})

it.each([
  [1.234, 's', '1.23 s'],
  [999_999, 'B', '999,999 B'],
  [3_440_000, 'B', '3.4 MB'],
  [1, 'requests', '1 request'],
  [2, 'requests', '2 requests'],
  [0.00312, '', '0.003'],
] as const)('%d %s is written %s', (value, unit, text) => expect(formatValue(value, unit)).toBe(text))
