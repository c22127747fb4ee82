import { expect, it } from 'vitest'
import { titleOfYear, yearSummary } from './years.ts'

const falco = (minors: number, patches: number, gap?: number) => ({
  minors,
  gap,
  releases: Array(minors + patches).fill({}),
})

const around = [60, 90, undefined].map((gap, at) => ({ year: String(2020 + at), falco: falco(2, 0, gap) }))

it.each([
  [falco(0, 0), 'No release of Falco.'],
  [falco(0, 2), 'No minor release of Falco, 2 patches.'],
  [falco(1, 0), '1 minor release of Falco.'],
  [falco(2, 1), '2 minor releases of Falco and 1 patch.'],
  [falco(1, 0, 120), '1 minor release of Falco, 120 days after the previous one.'],
  [falco(3, 2, 1), '3 minor releases of Falco, a median of 1 day apart, and 2 patches.'],
])('a year in a sentence: %j', (year, expected) => {
  expect(yearSummary({ falco: year, falcoAround: [], isOpen: false })).toBe(expected)
})

it('the gap is compared with the years before and after', () => {
  expect(yearSummary({ falco: falco(2, 0, 30), falcoAround: around, isOpen: false })).toBe(
    '2 minor releases of Falco, a median of 30 days apart. The median gap was 60 days in 2020 and 90 days in 2021.',
  )
})

it('a year that is not over says so', () => {
  expect(yearSummary({ falco: falco(0, 0), falcoAround: around, isOpen: true })).toBe('No release of Falco yet.')
  expect(titleOfYear({ year: '2022', isOpen: true })).toBe('The year 2022 so far')
})
