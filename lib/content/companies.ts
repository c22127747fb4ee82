import { inWords } from '#lib/text/message-format.ts'
import { INDEPENDENT, NOT_KNOWN } from './maintainers.ts'
import type { Companies, Company, CompanyPart } from './types.ts'

/** @param groups as byCompany makes them */
export function companiesBySize(groups: readonly Company[]): Companies {
  const isNamed = ({ company }: Company): boolean => company !== INDEPENDENT && company !== NOT_KNOWN
  const named = groups.filter(isNamed)
  return {
    several: named.filter(({ people }) => people.length > 1),
    single: named.filter(({ people }) => people.length === 1),
    others: groups.filter((group) => !isNamed(group)),
  }
}

/** The same as parts of one bar: companies with one person each are one part. */
export function companyParts({ several, single, others }: Companies): CompanyPart[] {
  const parts = (groups: readonly Company[], isCompany: boolean): CompanyPart[] =>
    groups.map(({ company, people }) => ({ name: company, count: people.length, isCompany }))
  const singles = [{ name: 'with one each', count: single.length, isCompany: true }]
  return [...parts(several, true), ...(single.length > 1 ? singles : parts(single, true)), ...parts(others, false)]
}

const sizeOf = (groups: readonly Company[]): number => groups.reduce((sum, { people }) => sum + people.length, 0)

/** What the sizes of companies say, in a sentence: for whom most people work, if that is one company. */
export function companyFinding({ several, single, others }: Companies): string {
  const all = sizeOf([...several, ...single, ...others])
  const [first, second] = several
  if (first && first.people.length !== second?.people.length) {
    return `${first.people.length} of ${all} maintainers work for ${first.company}`
  }
  if (first) return `No company has more than ${first.people.length} of ${all} maintainers`
  return single.length > 0 ? 'No company has more than one maintainer' : 'No maintainer names a company'
}

/** '42 people, five of them independent and the rest from 18 companies,': the subject of a sentence. */
export function companiesInWords({ several, single, others }: Companies): string {
  const employed = sizeOf([...several, ...single])
  const independent = sizeOf(others.filter(({ company }) => company === INDEPENDENT))
  const all = employed + sizeOf(others)
  const named = several.length + single.length
  const from = `from ${named === 1 ? 'one company' : `${named} companies`}`
  if (independent === 0) return `${all} people ${from}`
  const rest = employed + independent === all ? 'the rest' : inWords(employed)
  return `${all} people, ${inWords(independent)} of them independent and ${rest} ${from},`
}
