import type { Mentions } from '#lib/content/posts/mentions.ts'
import { INDEPENDENT, type Maintainer } from '#lib/content/projects/maintainers.ts'
import { type Release, type ReleasedPart, seriesByYear } from '#lib/content/releases/releases.ts'
import { groupBy } from '#lib/group-by.ts'
import { isoDay, yearOf } from '#lib/site/dates.ts'
import { isRenaming, type StatusChange } from '#lib/site/status.ts'
import { byCodeUnit, byName } from '#lib/text/collation.ts'

/** `gaps` are the days from one minor release to the next, oldest first. */
export function falcoIn(year: string, all: readonly Release[]) {
  const releases = all.filter(({ date }) => yearOf(date) === year)
  const gaps = releases.flatMap(({ gap }) => gap ?? []).reverse()
  const minors = releases.filter(({ isPatch }) => !isPatch).length
  return { releases, minors, gaps, series: seriesByYear(releases) }
}

export type FalcoYear = ReturnType<typeof falcoIn>

/** The newest release of each project or part in a year, and the number of its releases. */
export function releasedIn(year: string, parts: readonly ReleasedPart[]) {
  const released = parts.flatMap(({ releases }) => {
    const list = releases.filter(({ date }) => yearOf(date) === year)
    const [newest] = list
    if (!newest) return []
    const { date, ...release } = newest
    const first = releases.at(-1)
    return {
      ...release,
      count: list.length,
      /** The date of its first release, if it was in this year. */
      first: first === list.at(-1) ? first?.date : undefined,
    }
  })
  return released.sort(
    (a, b) =>
      b.count - a.count || byName(a.project, b.project) || byName(a.part ?? '', b.part ?? ''),
  )
}

/**
 * The maintainers who joined in a year (`came`), those who left, and those first listed in it who
 * may have joined earlier (`before`). Undefined for years before the first list of maintainers.
 * @param people sorted by name
 */
export function peopleIn(year: string, people: readonly Maintainer[]) {
  const since = (one: Maintainer) => yearOf(one.since)
  const until = (one: Maintainer) => one.until && yearOf(one.until)
  if (!people.some((one) => since(one) <= year)) return undefined
  const begun = people.filter((one) => since(one) === year)
  const left = people.filter((one) => until(one) === year)
  const listed = people.filter((one) => since(one) <= year && (until(one) ?? year) >= year)
  const before = companyNames(listed.filter((one) => since(one) < year || one.sinceOnOrBefore))
  const after = companyNames(listed.filter((one) => until(one) !== year))
  const companies = companyNames(listed).sort(byName)
  return {
    came: begun.filter((one) => !one.sinceOnOrBefore).sort((a, b) => byCodeUnit(a.since, b.since)),
    left: left.sort((a, b) => byCodeUnit(a.until ?? '', b.until ?? '')),
    before: begun.filter((one) => one.sinceOnOrBefore),
    newCompanies: companies.filter((company) => !before.includes(company)),
    goneCompanies: companies.filter((company) => !after.includes(company)),
  }
}

export type PeopleYear = NonNullable<ReturnType<typeof peopleIn>>

function companyNames(people: readonly Maintainer[]) {
  return [
    ...new Set(
      people.flatMap(({ company = INDEPENDENT }) => (company === INDEPENDENT ? [] : company)),
    ),
  ]
}

/**
 * Changes of projects' scope and status in a year; `renamed` kept their status. Only the first
 * year has `begins`: the day of the first change, and how many projects were listed on that day.
 * @param history oldest first
 */
export function lifeCycleIn(year: string, history: readonly StatusChange[]) {
  const firstDay = history[0] && isoDay(history[0].date)
  const isFirst = ({ date, event }: StatusChange) => event === 'listed' && isoDay(date) === firstDay
  const list = history.filter(({ date }) => yearOf(date) === year)
  if (list.length === 0) return undefined
  const first = list.filter(isFirst)
  return {
    changes: list.filter((change) => !isFirst(change) && !isRenaming(change)),
    renamed: list.filter(isRenaming),
    begins: first[0] && { date: first[0].date, count: first.length },
  }
}

export type LifeCycleYear = NonNullable<ReturnType<typeof lifeCycleIn>>

const maxMentioned = 8

export function mostMentioned(mentions: readonly Mentions[]) {
  return {
    projects: mostOf(mentions.flatMap(({ projects }) => projects)),
    mentionedPeople: mostOf(mentions.flatMap(({ people }) => people)),
  }
}

type Mentioned = { name: string; path: string; posts: number }

function mostOf(mentions: readonly Omit<Mentioned, 'posts'>[]): Mentioned[] {
  return [...groupBy(mentions, ({ path }) => path).values()]
    .flatMap((group) =>
      group.slice(0, 1).map(({ name, path }) => ({ name, path, posts: group.length })),
    )
    .sort((a, b) => b.posts - a.posts || byName(a.name, b.name))
    .slice(0, maxMentioned)
}
