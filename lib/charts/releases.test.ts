import { expect, it } from 'vitest'
import { layOut } from './releases.ts'

const release = (version: string, date: string) => ({
  version,
  date,
  isPatch: !version.endsWith('.0'),
})

const releases = [
  release('0.5.0', '2023-01-20'),
  release('0.4.1', '2022-10-20'),
  release('0.4.0', '2022-10-12'),
  release('0.3.0', '2022-01-28'),
  release('0.1.0', '2021-03-01'),
  release('0.0.0', '2021-02-25'),
]

const { rows, bands } = layOut(releases)
const marks = rows.flatMap((row) => row.marks)

it('minor releases have a label if there is room', () => {
  const labels = rows.map(({ marks }) => marks.map(({ label }) => label).join())
  expect(labels).toEqual(['0.5', '0.3,0.4,', '0.0,'])
})

it('a late minor release has a stroke from the end of its target month', () => {
  const late = marks.flatMap(({ version, late }) => (late ? [[version, late]] : []))
  expect(late).toEqual([['0.4.0', 74.8]])
})

it('the line of the last year ends at the last day with data', () => {
  const ends = layOut(releases, '2023-07-02').rows.map(({ end }) => end)
  expect(ends).toEqual([49.9, undefined, undefined])
})

it('bands for the target months cover only the lines of the schedule', () => {
  expect(bands.map(({ month, x }) => `${month} ${x}`)).toEqual(['0 0', '4 32.9', '8 66.6'])
  for (const band of bands)
    expect(rows.map(({ y }) => y > band.y && y < band.y + band.height)).toEqual([true, true, false])
  expect(layOut(releases.slice(4)).bands).toEqual([])
})
