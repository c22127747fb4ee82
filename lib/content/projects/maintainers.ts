import type { EntryOf } from '#lib/content/content-index.ts'
import { cachedQuery, contentIndex } from '#lib/content/read-index.ts'
import { badgeOf } from '#lib/covers/badge.ts'
import { oldestDay, yearOf } from '#lib/site/dates.ts'
import { byCodeUnit, byName, groupBy } from '#lib/text/collation.ts'
import { count, inWords } from '#lib/text/message-format.ts'
import { nameSlug } from '#lib/text/names.ts'

function toMaintainer(entry: EntryOf<'Maintainer'>, recordBegins: string) {
  const names = [entry.name, ...(entry.alsoKnownAs ?? [])]
  const name = names.find((one) => one !== entry.handle) ?? entry.handle
  const isIndependent = nameSlug(entry.company ?? '') === nameSlug(INDEPENDENT)
  return {
    ...entry,
    company: isIndependent ? INDEPENDENT : entry.company,
    github: `https://github.com/${entry.handle}`,
    name,
    badge: badgeOf(entry.handle),
    /** All names by which posts may name the person. */
    names,
    alsoKnownAs: names.filter((one) => one !== name),
    projects: entry.projects.map(toPath),
    formerProjects: (entry.formerProjects ?? []).map(toPath),
    sinceOnOrBefore: entry.sinceOnOrBefore ?? false,
    tenure: tenureOf(entry),
    /** The first day on which any maintainer is known. */
    recordBegins,
    formerHandles: entry.formerHandles ?? [],
    links: entry.links ?? [],
  }
}

/** '2021 – 2023', 'since 2021' or 'since 2020 or earlier'. */
function tenureOf({ since, sinceOnOrBefore, until }: EntryOf<'Maintainer'>) {
  const from = `${yearOf(since)}${sinceOnOrBefore ? ' or earlier' : ''}`
  if (!until) return `since ${from}`
  return from === yearOf(until) ? from : `${from} – ${yearOf(until)}`
}

export type Maintainer = ReturnType<typeof toMaintainer>

/** @param path the name of a repository, or the path of a directory: `charts/tree/master/falco` */
function toPath(path: string) {
  return { path, repository: path.split('/')[0] ?? path, isPart: path.includes('/') }
}

export const maintainers = cachedQuery(async () => {
  const { maintainers: entries } = await contentIndex()
  const recordBegins = oldestDay(entries.map(({ since }) => since)) ?? ''
  const all = entries.map((entry) => toMaintainer(entry, recordBegins))
  return all.sort((a, b) => byName(a.name, b.name))
})

export async function currentMaintainers() {
  return (await maintainers()).filter(({ until }) => until === undefined)
}

export async function formerMaintainers() {
  const former = (await maintainers()).filter(({ until }) => until !== undefined)
  return former.sort((a, b) => byCodeUnit(b.until ?? '', a.until ?? ''))
}

export const INDEPENDENT = 'Independent'

const NOT_KNOWN = 'Not known'

type Company = { company: string; people: Maintainer[] }

/** Spellings of a company that differ only in case or punctuation count as one. */
export function companiesOf(people: readonly Maintainer[], noun = 'maintainer') {
  const groups = groupBy(people, ({ company }) => nameSlug(company ?? NOT_KNOWN))
  const all = [...groups.values()]
    .map((members): Company => ({ company: members[0]?.company ?? NOT_KNOWN, people: members }))
    .sort((a, b) => b.people.length - a.people.length || byName(a.company, b.company))
  const others = [INDEPENDENT, NOT_KNOWN].flatMap((name) =>
    all.filter(({ company }) => company === name),
  )
  const named = all.filter((group) => !others.includes(group))
  const several = named.filter(({ people }) => people.length > 1)
  const single = named.filter(({ people }) => people.length === 1)
  const segmentsOf = (groups: readonly Company[], isCompany: boolean) =>
    groups.map(({ company, people }) => ({ name: company, count: people.length, isCompany }))
  const singles = [{ name: 'with one each', count: single.length, isCompany: true }]
  return {
    several,
    single,
    others,
    /** Segments of the bar chart. */
    segments: [
      ...segmentsOf(several, true),
      ...(single.length > 1 ? singles : segmentsOf(single, true)),
      ...segmentsOf(others, false),
    ],
    headline: companyHeadline(named, people.length, noun),
    words: companiesInWords(named.length, others, people.length),
  }
}

export type Companies = ReturnType<typeof companiesOf>

/** @param companies the largest first */
function companyHeadline([first, second]: readonly Company[], all: number, noun: string) {
  if (!first) return `No ${noun} names a company`
  const most = first.people.length
  if (most === 1) return `No company has more than one ${noun}`
  if (most === second?.people.length) return `No company has more than ${most} of ${all} ${noun}s`
  return `${most} of ${all} ${noun}s work for ${first.company}`
}

/** Such as '42 maintainers: 37 from 18 companies, five independent'. */
function companiesInWords(companies: number, others: readonly Company[], all: number) {
  const sizeOf = (name: string) =>
    others.find(({ company }) => company === name)?.people.length ?? 0
  const independent = sizeOf(INDEPENDENT)
  const employed = all - independent - sizeOf(NOT_KNOWN)
  const shares = [
    employed > 0 && `${employed} from ${count(companies, 'company', 'companies')}`,
    independent > 0 && `${inWords(independent)} independent`,
  ].filter(Boolean)
  return [count(all, 'maintainer'), shares.join(', ')].filter(Boolean).join(': ')
}
