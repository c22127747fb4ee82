import { describe, expect, it } from 'vitest'
import { titleOfYear, yearSummary } from './words.ts'

const falco = (minors: number, patches: number, gap?: number) => ({
  minors,
  gap,
  releases: Array.from({ length: minors + patches }, (_, at) => ({
    version: `0.${at}.0`,
    date: '2021-01-01',
    notes: '',
    isPatch: at >= minors,
    place: 0,
  })),
})

const said = (minors: number, patches: number, gap?: number, isOpen = false) =>
  yearSummary({ falco: falco(minors, patches, gap), falcoAround: [], isOpen })

describe('the summary of a year', () => {
  it.each([
    [said(0, 0), 'No release of Falco.'],
    [said(0, 0, undefined, true), 'No release of Falco yet.'],
    [said(0, 1), 'No minor release of Falco, 1 patch.'],
    [said(0, 2), 'No minor release of Falco, 2 patches.'],
    [said(1, 0), '1 minor release of Falco.'],
    [said(2, 1), '2 minor releases of Falco and 1 patch.'],
    [said(1, 0, 120), '1 minor release of Falco, 120 days after the previous one.'],
    [said(3, 2, 1), '3 minor releases of Falco, a median of 1 day apart, and 2 patches.'],
  ])('%s', (words, expected) => expect(words).toBe(expected))

  it('compares the gap with the years before and after', () => {
    const around = [
      { year: '2020', falco: falco(2, 0, 60) },
      { year: '2022', falco: falco(3, 0, 90) },
      { year: '2023', falco: falco(0, 1) },
    ]
    expect(yearSummary({ falco: falco(2, 0, 30), falcoAround: around, isOpen: false })).toBe(
      '2 minor releases of Falco, a median of 30 days apart. The median gap was 60 days in 2020 and 90 days in 2022.',
    )
    expect(yearSummary({ falco: falco(0, 0), falcoAround: around, isOpen: false })).toBe('No release of Falco.')
  })
})

it('the title says that a year is not over', () => {
  expect(titleOfYear({ year: '2021', isOpen: false })).toBe('The year 2021')
  expect(titleOfYear({ year: '2022', isOpen: true })).toBe('The year 2022 so far')
})
