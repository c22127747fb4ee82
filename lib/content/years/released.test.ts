import { describe, expect, it } from 'vitest'
import type { ReleasedPart } from '#lib/content/types.ts'
import { falcoByYear, releasedByYear } from './released.ts'

const part = (
  project: string,
  name: string | undefined,
  ...releases: [version: string, date: string][]
): ReleasedPart => ({
  project,
  part: name,
  asOf: '2026-01-01',
  releases: releases.map(([version, date]) => ({ project, part: name, version, date, url: `/${project}/${version}` })),
})

describe('Falco by year', () => {
  const release = (version: string, date: string) => ({ version, date, notes: '', isPatch: !version.endsWith('.0') })
  const years = falcoByYear([
    release('0.4.0', '2022-03-01'),
    release('0.3.1', '2021-05-01'),
    release('0.3.0', '2021-04-11'),
    release('0.2.0', '2021-01-11'),
    release('0.1.0', '2021-01-01'),
  ])

  it('knows the median distance of the minor releases that had one before them', () => {
    expect(years.get('2021')).toMatchObject({ minors: 3, gap: 50 })
    expect(years.get('2022')).toMatchObject({ minors: 1, gap: 324 })
    expect(falcoByYear([release('0.1.0', '2021-01-01')]).get('2021')).toMatchObject({ minors: 1, gap: undefined })
  })

  it('has the releases newest first, and no year without one', () => {
    expect(years.get('2021')?.releases.map(({ version }) => version)).toEqual(['0.3.1', '0.3.0', '0.2.0', '0.1.0'])
    expect([...years.keys()]).toEqual(['2022', '2021'])
  })
})

describe('other releases by year', () => {
  const years = releasedByYear([
    part('rules', 'strict', ['2.0.0', '2022-02-02'], ['1.1.0', '2021-05-05'], ['1.0.0', '2021-04-04']),
    part('rules', 'loose', ['1.0.0', '2021-04-04']),
    part('tool', undefined, ['0.1.0', '2021-01-01']),
    part('quiet', undefined),
  ])

  it('name each project or part with its number and its last, the most first', () => {
    const named = years.get('2021')?.parts.map(({ project, part, count, version }) => [project, part, count, version])
    expect(named).toEqual([
      ['rules', 'strict', 2, '1.1.0'],
      ['rules', 'loose', 1, '1.0.0'],
      ['tool', undefined, 1, '0.1.0'],
    ])
    expect(years.get('2021')?.dates).toHaveLength(4)
  })

  it('say which had their first release then', () => {
    expect(years.get('2021')?.parts.map(({ first }) => first)).toEqual(['2021-04-04', '2021-04-04', '2021-01-01'])
    expect(years.get('2022')?.parts.map(({ first }) => first)).toEqual([undefined])
  })
})
