import { describe, expect, it } from 'vitest'
import type { Maintainer } from '#lib/content/types.ts'
import { peopleByYear } from './people.ts'

const person = (handle: string, since: string, more: Partial<Maintainer> = {}): Maintainer => ({
  name: handle.toUpperCase(),
  handle,
  alsoKnownAs: [],
  projects: [],
  formerProjects: [],
  since: `${since}T00:00:00.000Z`,
  sinceOnOrBefore: false,
  formerHandles: [],
  links: [],
  file: `maintainers/${handle}.md`,
  ...more,
})

const early = { sinceOnOrBefore: true }
const handles = (people: readonly Maintainer[] = []) => people.map(({ handle }) => handle)

describe('people by year', () => {
  const years = peopleByYear(
    [
      person('z', '2020-12-22', { ...early, company: 'Old' }),
      person('a', '2020-12-22', { ...early, company: 'Old', until: '2022-01-01' }),
      person('b', '2020-12-31', { company: 'New' }),
      person('c', '2022-05-05', { company: 'Brief', until: '2022-06-06' }),
      person('d', '2022-01-05', { company: 'Independent', until: '2023-01-01' }),
      person('e', '2022-01-05', { until: '2023-01-01' }),
    ],
    '2024',
  )

  it('run from the beginning of the record to the last year, empty ones included', () => {
    expect([...years.keys()]).toEqual(['2020', '2021', '2022', '2023', '2024'])
    expect(years.get('2021')).toEqual({ came: [], left: [], before: [], newCompanies: [], goneCompanies: [] })
  })

  it('are those who came and left, by day and name', () => {
    expect(handles(years.get('2022')?.came)).toEqual(['d', 'e', 'c'])
    expect(handles(years.get('2022')?.left)).toEqual(['a', 'c'])
    expect(handles(years.get('2023')?.left)).toEqual(['d', 'e'])
  })

  it('do not count as having come where the first day is only a bound', () => {
    expect(handles(years.get('2020')?.came)).toEqual(['b'])
    expect(handles(years.get('2020')?.before)).toEqual(['a', 'z'])
  })

  it('bring companies and take them, even within a year; independence and what is not known are none', () => {
    expect(years.get('2020')?.newCompanies).toEqual(['New'])
    expect(years.get('2022')).toMatchObject({ newCompanies: ['Brief'], goneCompanies: ['Brief'] })
    expect(years.get('2023')).toMatchObject({ newCompanies: [], goneCompanies: [] })
  })

  it('see a company come back', () => {
    const again = peopleByYear(
      [
        person('a', '2020-01-01', { company: 'Acme', until: '2021-02-02' }),
        person('b', '2023-01-01', { company: 'Acme' }),
      ],
      '2023',
    )
    expect(again.get('2021')?.goneCompanies).toEqual(['Acme'])
    expect(again.get('2022')?.newCompanies).toEqual([])
    expect(again.get('2023')?.newCompanies).toEqual(['Acme'])
  })

  it('are in no year where nobody is on record', () => expect(peopleByYear([], '2024').size).toBe(0))
})
