import { expect, it } from 'vitest'
import { companiesInWords, companiesOf, companyFinding } from './maintainers.ts'

it.each([
  [
    { Acme: 3, Beta: 2, Gamma: 1, Independent: 4 },
    '3 of 10 maintainers work for Acme',
    '10 people, four of them independent and the rest from 3 companies,',
  ],
  [
    { Acme: 3, Independent: 2, 'Not known': 1 },
    '3 of 6 maintainers work for Acme',
    '6 people, two of them independent and three from one company,',
  ],
  [
    { Acme: 2, Beta: 2 },
    'No company has more than 2 of 4 maintainers',
    '4 people from 2 companies',
  ],
  [{ Acme: 1, Beta: 1 }, 'No company has more than one maintainer', '2 people from 2 companies'],
  [
    { Independent: 2 },
    'No maintainer names a company',
    expect.stringMatching(/^2 people, two of them independent/),
  ],
])('companies in words: %j', (sizes, finding, words) => {
  const people = Object.entries(sizes).flatMap(([company, size]) => Array(size).fill({ company }))
  const companies = companiesOf(people)
  expect([companyFinding(companies), companiesInWords(companies)]).toEqual([finding, words])
})
