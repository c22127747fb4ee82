import { describe, expect, it } from 'vitest'
import { layOut } from './release-layout.ts'
import { releaseYears } from './release-years.ts'

const release = (version: string, date: string) => ({ version, date, isPatch: !version.endsWith('.0') })

const years = releaseYears([
  release('0.5.0', '2023-01-20'),
  release('0.4.1', '2022-10-20'),
  release('0.4.0', '2022-10-12'),
  release('0.3.0', '2022-01-28'),
  release('0.2.0', '2021-03-08'),
  release('0.1.0', '2021-03-01'),
  release('0.0.0', '2021-02-25'),
])

const cadence = { since: '2022', perYear: 2, months: [0, 8] }

describe('the chart of releases', () => {
  const { rows, bands, height } = layOut(years, cadence)

  it('has a line for each year, in the order of time from left to right, lower where labels stand below', () => {
    expect(rows.map(({ year, marks }) => [year, marks.map(({ version }) => version)])).toEqual([
      ['2023', ['0.5.0']],
      ['2022', ['0.3.0', '0.4.0', '0.4.1']],
      ['2021', ['0.0.0', '0.1.0', '0.2.0']],
    ])
    const [first = 0, second = 0, third = 0] = rows.map(({ y }) => y)
    expect(second - first).toBeCloseTo(third - second)
    expect(layOut(years.slice(0, 2), cadence).height).toBeLessThan(height)
  })

  it('names minor releases where there is room, and no patch', () => {
    const labels = rows.flatMap(({ marks }) => marks.map(({ version, label }) => [version, label?.text, label?.level]))
    expect(labels).toEqual([
      ['0.5.0', '0.5', 'above'],
      ['0.3.0', '0.3', 'above'],
      ['0.4.0', '0.4', 'above'],
      ['0.4.1', undefined, undefined],
      ['0.0.0', '0.0', 'above'],
      ['0.1.0', '0.1', 'below'],
      ['0.2.0', undefined, undefined],
    ])
  })

  it('marks what came after its month from where that ended, but no patch', () => {
    const late = rows.flatMap(({ marks }) => marks.flatMap(({ version, late }) => (late ? [[version, late]] : [])))
    expect(late).toEqual([['0.4.0', { days: 12, from: 74.8 }]])
    const january = layOut(releaseYears([release('0.1.0', '2023-01-05')]), { since: '2022', perYear: 1, months: [11] })
    expect(january.rows[0]?.marks[0]?.late).toEqual({ days: 5, from: 0 })
  })

  it('has bands for the months aimed at, over the lines of the cadence alone', () => {
    const lines = rows.map(({ y }) => y)
    expect(bands.map(({ month, x }) => [month, x])).toEqual([
      [0, 0],
      [8, 66.6],
    ])
    for (const { y, height } of bands) {
      expect(lines.map((line) => line > y && line < y + height)).toEqual([true, true, false])
    }
    expect(layOut(years, undefined).bands).toEqual([])
    expect(layOut([], cadence)).toMatchObject({ rows: [], bands: [] })
  })
})
