import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { barsPath, dailyBars, placeInYear, weeklyBars } from './year-line.ts'

describe('a day in its year', () => {
  it.each([
    ['2020-01-01', 0],
    ['2020-07-02', 50],
    ['2020-12-31', 99.7],
    ['2021-12-31T23:59:59Z', 99.7],
  ])('%s lies at %d of 100', (day, place) => expect(placeInYear(day)).toBe(place))
})

describe('bars by week', () => {
  it('are as high as their share of the week in which most happened', () => {
    expect(weeklyBars(['2021-01-01', '2021-01-07', '2021-01-08', '2021-12-31'])).toEqual([
      { place: 0, width: 1.5, height: 1 },
      { place: 1.9, width: 1.5, height: 0.5 },
      { place: 99.7, width: 1.5, height: 0.5 },
    ])
  })

  it('are none of nothing', () => expect(weeklyBars([])).toEqual([]))
})

describe('bars by day', () => {
  it('point up and down, and share one measure', () => {
    expect(dailyBars(['2021-01-01', '2021-01-01'], ['2021-01-01', '2021-07-02'])).toEqual([
      { place: 0, width: 0.8, height: 1 },
      { place: 0, width: 0.8, height: -0.5 },
      { place: 49.9, width: 0.8, height: -0.5 },
    ])
  })

  it('are none of nothing', () => expect(dailyBars([])).toEqual([]))
})

describe('the path of bars', () => {
  it('stands on the bottom line, or on the middle one with room below', () => {
    const bars = [{ place: 10, width: 2, height: 0.5 }]
    expect(barsPath(bars)).toBe('M10 20v-10h2V20z')
    expect(barsPath([...bars, { place: 20, width: 2, height: -1 }], true)).toBe('M10 10v-5h2V10zM20 10v10h2V10z')
  })

  it('can always be seen, and never leaves its box', () => {
    expect(barsPath([{ place: 99.7, width: 1.5, height: 0.01 }])).toBe('M98.5 20v-3h1.5V20z')
    const day = fc
      .date({ min: new Date('2024-01-01'), max: new Date('2024-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString())
    fc.assert(
      fc.property(fc.array(day), fc.array(day), (up, down) => {
        for (const [bars, isSigned] of [[weeklyBars(up), false] as const, [dailyBars(up, down), true] as const]) {
          for (const [, x, line, length, width] of barsPath(bars, isSigned).matchAll(/M(.*?) (.*?)v(.*?)h(.*?)V/g)) {
            const [left, end] = [Number(x), Number(line) + Number(length)]
            expect(left >= 0 && left + Number(width) <= 100.001 && end >= 0 && end <= 20, `${x} ${end}`).toBe(true)
          }
        }
      }),
    )
  })
})
