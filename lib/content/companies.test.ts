import { describe, expect, it } from 'vitest'
import { companiesBySize, companiesInWords, companyFinding } from './maintainers.ts'
import type { Maintainer } from './types.ts'

const person = { name: 'Ann', handle: 'ann' } as Maintainer
const groups = (sizes: Record<string, number>) =>
  companiesBySize(Object.entries(sizes).map(([company, size]) => ({ company, people: Array(size).fill(person) })))

describe('companies', () => {
  it('are those with several people, those with one, and what is no company', () => {
    const { several, single, others } = groups({ Acme: 3, Beta: 2, Gamma: 1, Independent: 1, 'Not known': 2 })
    const names = [several, single, others].map((list) => list.map(({ company }) => company))
    expect(names).toEqual([['Acme', 'Beta'], ['Gamma'], ['Independent', 'Not known']])
  })

  it.each([
    [{ Acme: 3, Beta: 2, Gamma: 1, Independent: 4 }, '3 of 10 maintainers work for Acme'],
    [{ Acme: 2, Beta: 2, Gamma: 1 }, 'No company has more than 2 of 5 maintainers'],
    [{ Acme: 1, Beta: 1 }, 'No company has more than one maintainer'],
    [{ Independent: 2 }, 'No maintainer names a company'],
  ])('of %j: %s', (sizes, finding) => expect(companyFinding(groups(sizes))).toBe(finding))

  it.each([
    [{ Acme: 3, Beta: 1, Independent: 2 }, '6 people, two of them independent and the rest from 2 companies,'],
    [{ Acme: 3, Independent: 2, 'Not known': 1 }, '6 people, two of them independent and three from one company,'],
    [{ Acme: 3, Beta: 1 }, '4 people from 2 companies'],
  ])('in words, of %j: %s', (sizes, words) => expect(companiesInWords(groups(sizes))).toBe(words))
})
