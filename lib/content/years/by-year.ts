import { releaseYears } from '#lib/charts/release-years.ts'
import { INDEPENDENT, type Maintainer } from '#lib/content/maintainers.ts'
import type { Post } from '#lib/content/post.ts'
import type { Move } from '#lib/content/projects.ts'
import type { Release, ReleasedPart } from '#lib/content/releases.ts'
import { groupBy } from '#lib/group-by.ts'
import { isoDay, yearOf } from '#lib/site/dates.ts'
import { routes } from '#lib/site/routes.ts'
import { isRenaming } from '#lib/site/status.ts'
import { byCodeUnit, byName } from '#lib/text/collation.ts'

/**
 * Falco's releases in a year. `gaps` are the days between minor releases, oldest first.
 * @param all all releases of Falco, newest first
 */
export function falcoIn(year: string, all: readonly Release[]) {
  const { releases = [] } = releaseYears(all).find((one) => one.year === year) ?? {}
  const gaps = releases.flatMap(({ gap }) => gap ?? []).reverse()
  return { releases, minors: releases.filter(({ isPatch }) => !isPatch).length, gaps }
}

export type FalcoYear = ReturnType<typeof falcoIn>

/**
 * For each project or separately released part: its newest release in a year, and its number of
 * releases in the year, largest first.
 */
export function releasedIn(year: string, parts: readonly ReleasedPart[]) {
  const released = parts.flatMap(({ releases }) => {
    const list = releases.filter(({ date }) => yearOf(date) === year)
    const newest = list[0]
    const first = list.at(-1)
    if (!newest || !first) return []
    const { date, ...release } = newest
    // The date of the project's first release ever, if it was in this year.
    return {
      ...release,
      count: list.length,
      first: first === releases.at(-1) ? first.date : undefined,
    }
  })
  return released.sort(
    (a, b) =>
      b.count - a.count || byName(a.project, b.project) || byName(a.part ?? '', b.part ?? ''),
  )
}

export type ReleasedInYear = ReturnType<typeof releasedIn>[number]

/**
 * Maintainers who joined and left in a year; undefined before records begin. The year in which the
 * first people on record joined is not known. A person's company is the one they name today, or
 * named last.
 */
export function peopleIn(year: string, people: readonly Maintainer[]) {
  const since = (one: Maintainer) => yearOf(one.since)
  const until = (one: Maintainer) => one.until && yearOf(one.until)
  if (!people.some((one) => since(one) <= year)) return undefined
  const begun = people.filter((one) => since(one) === year)
  const left = people.filter((one) => until(one) === year)
  const listed = people.filter((one) => since(one) <= year && (until(one) ?? year) >= year)
  const before = companiesOf(listed.filter((one) => since(one) < year || one.sinceOnOrBefore))
  const after = companiesOf(listed.filter((one) => until(one) !== year))
  const companies = companiesOf(listed).sort(byName)
  return {
    came: begun
      .filter((one) => !one.sinceOnOrBefore)
      .sort((a, b) => byCodeUnit(a.since, b.since) || byName(a.name, b.name)),
    left: left.sort((a, b) => byCodeUnit(a.until ?? '', b.until ?? '') || byName(a.name, b.name)),
    before: begun.filter((one) => one.sinceOnOrBefore).sort((a, b) => byName(a.name, b.name)),
    newCompanies: companies.filter((company) => !before.includes(company)),
    goneCompanies: companies.filter((company) => !after.includes(company)),
  }
}

export type PeopleYear = NonNullable<ReturnType<typeof peopleIn>>

function companiesOf(people: readonly Maintainer[]) {
  return [
    ...new Set(
      people.flatMap(({ company = INDEPENDENT }) => (company === INDEPENDENT ? [] : company)),
    ),
  ]
}

/**
 * Changes of projects' scope and status in a year. Projects in the first version of the list are
 * only counted; renamed statuses are left out.
 * @param moves oldest first
 */
export function lifeCycleIn(year: string, moves: readonly Move[]) {
  const firstDay = moves[0] && isoDay(moves[0].date)
  const isFirst = ({ date, event }: Move) => event === 'listed' && isoDay(date) === firstDay
  const list = moves.filter(({ date }) => yearOf(date) === year)
  if (list.length === 0) return undefined
  const first = list.filter(isFirst)
  return {
    moves: list.filter((move) => !isFirst(move) && !isRenaming(move)),
    begins: first[0] && { date: first[0].date, count: first.length },
  }
}

export type LifeCycleYear = NonNullable<ReturnType<typeof lifeCycleIn>>

const maxMentioned = 8

/** Projects and people that most posts mention. A post counts once for each of them. */
export function mostMentioned(posts: readonly Pick<Post, 'mentions'>[]) {
  const projects = posts.flatMap(({ mentions }) => mentions.projects)
  const people = posts.flatMap(({ mentions }) => mentions.people)
  return {
    projects: mostOf(projects.map(({ name }) => ({ name, path: routes.project(name) }))),
    people: mostOf(people.map(({ name, handle }) => ({ name, path: routes.maintainer(handle) }))),
  }
}

export type Mentioned = { name: string; path: string; posts: number }

function mostOf(mentions: readonly Omit<Mentioned, 'posts'>[]): Mentioned[] {
  return [...groupBy(mentions, ({ path }) => path).values()]
    .flatMap((group) => group.slice(0, 1).map((one) => ({ ...one, posts: group.length })))
    .sort((a, b) => b.posts - a.posts || byName(a.name, b.name))
    .slice(0, maxMentioned)
}
