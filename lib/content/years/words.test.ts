import { describe, expect, it } from 'vitest'
import { rhythmInWords, titleOfYear } from './words.ts'

const falco = (minors: number, patches: number, gap?: number) => ({
  minors,
  gap,
  releases: Array.from({ length: minors + patches }, (_, at) => ({
    version: `0.${at}.0`,
    date: '2021-01-01',
    isPatch: at >= minors,
    place: 0,
  })),
})

const said = (minors: number, patches: number, gap?: number, isOpen = false) =>
  rhythmInWords({ falco: falco(minors, patches, gap), falcoAround: [], isOpen })

describe('the rhythm of a year', () => {
  it.each([
    [said(0, 0), 'No release of Falco.'],
    [said(0, 0, undefined, true), 'No release of Falco yet.'],
    [said(0, 1), 'One patch release of Falco, and no minor one.'],
    [said(0, 2), '2 patch releases of Falco, and no minor one.'],
    [said(1, 0), 'One minor release of Falco.'],
    [said(2, 1), '2 minor releases of Falco and one patch.'],
    [said(1, 0, 120), 'One minor release of Falco, 120 days after the one before.'],
    [said(3, 2, 1), '3 minor releases of Falco, 1 day apart (median), and 2 patches.'],
  ])('%s', (words, expected) => expect(words).toBe(expected))

  it('stands beside that of the years around, as far as it is known', () => {
    const around = [
      { year: '2020', falco: falco(2, 0, 60) },
      { year: '2022', falco: falco(3, 0, 90) },
      { year: '2023', falco: falco(0, 1) },
    ]
    expect(rhythmInWords({ falco: falco(2, 0, 30), falcoAround: around, isOpen: false })).toBe(
      '2 minor releases of Falco, 30 days apart (median). It was 60 days in 2020 and 90 days in 2022.',
    )
    expect(rhythmInWords({ falco: falco(0, 0), falcoAround: around, isOpen: false })).toBe('No release of Falco.')
  })
})

it('the title says where a year is not over, or not on record to its end', () => {
  expect(titleOfYear({ year: '2021', isOpen: false })).toBe('The year 2021')
  expect(titleOfYear({ year: '2022', isOpen: true })).toBe('The year 2022 so far')
})
