import { expect, it } from 'vitest'
import { barsOf, barsPath, daily, positionInYear, spanOf, strokes, weekly } from './timeline.ts'

it.each([
  ['2020-07-02', 50],
  ['2021-12-31T23:59:59Z', 99.7],
])('the position of %s in its year is %d of 100', (date, position) =>
  expect(positionInYear(date)).toBe(position),
)

it.each([
  ['2020-01-11', '2020-01-31', 10, 20],
  ['2020-01-11', '2020-01-11', 10, 1],
  ['2019-01-01', '2019-02-01', 0, 1],
])('the period from %s to %s begins at %d and is %d long', (from, to, start, length) => {
  expect(spanOf({ from, to }, { from: '2020-01-01', to: '2020-04-10' })).toEqual({ start, length })
})

it('strokes are at the position of their day, once for each day, and not beyond the end', () => {
  const days = ['2024-01-11', '2024-01-11', '2024-01-06', '2024-01-01', '2024-01-21']
  expect(strokes(days, '2024-01-01', '2024-01-11')).toBe('M100 0v10M50 0v10M0 0v10')
  expect(strokes(['2024-01-01'], '2024-01-01', '2024-01-01')).toBe('M0 0v10')
})

it.each([
  ['2021-01-01 2021-01-07 2021-01-08 2021-12-31', '', weekly, '0:1 1.9:0.5 99.7:0.5'],
  ['2021-01-01 2021-01-01', '2021-01-01 2021-07-02', daily, '0:1 0:-0.5 49.9:-0.5'],
])(
  'bars for days %j above and %j below the line, with the width %j, are %s',
  (up, down, period, wanted) => {
    const [above = [], below = []] = [up, down].map((dates) => dates.split(' ').filter(Boolean))
    const bars = barsOf(above, period, below).map(({ position, height }) => `${position}:${height}`)
    expect(bars.join(' ')).toBe(wanted)
  },
)

it('bars begin at the bottom, signed ones in the middle; all are visible and in the chart', () => {
  const bars = [{ position: 10, width: 2, height: 0.5 }]
  expect(barsPath(bars)).toBe('M10 20v-10h2V20z')
  expect(barsPath([...bars, { position: 20, width: 2, height: -1 }], true)).toBe(
    'M10 10v-5h2V10zM20 10v10h2V10z',
  )
  expect(barsPath([{ position: 99.7, width: 1.5, height: 0.01 }])).toBe('M98.5 20v-3h1.5V20z')
})
