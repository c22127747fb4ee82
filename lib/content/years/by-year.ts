import { releaseYears } from '#lib/charts/release-years.ts'
import { median } from '#lib/charts/words.ts'
import { INDEPENDENT } from '#lib/content/maintainers.ts'
import type { Maintainer, Mentions, Move, PostSummary, Release, ReleasedPart } from '#lib/content/types.ts'
import { groupBy } from '#lib/group-by.ts'
import { isoDay, yearOf } from '#lib/site/dates.ts'
import { routes } from '#lib/site/routes.ts'
import { isRenaming } from '#lib/site/status.ts'
import { byCodeUnit, byName } from '#lib/text/collation.ts'
import type { FalcoYear, LifeCycleYear, Mentioned, PeopleYear, ReleasedInYear } from './types.ts'

/** Falco's releases by year, with the days between the minor ones. @param releases newest first */
export function falcoByYear(releases: readonly Release[]): Map<string, FalcoYear> {
  return new Map(
    releaseYears(releases).map(({ year, releases }) => {
      const gaps = releases.flatMap(({ gap }) => gap ?? [])
      return [year, { releases, minors: releases.filter(({ isPatch }) => !isPatch).length, gap: median(gaps) }]
    }),
  )
}

/** The projects, or parts of one, with a release in a year, the most releases first. */
export function releasedIn(year: string, parts: readonly ReleasedPart[]): ReleasedInYear[] {
  const released = parts.flatMap(({ releases }): ReleasedInYear[] => {
    const list = releases.filter(({ date }) => yearOf(date) === year)
    const [newest, first] = [list[0], list.at(-1)]
    if (!newest || !first) return []
    const { date, ...release } = newest
    return [{ ...release, count: list.length, first: first === releases.at(-1) ? first.date : undefined }]
  })
  return released.sort(
    (a, b) => b.count - a.count || byName(a.project, b.project) || byName(a.part ?? '', b.part ?? ''),
  )
}

/**
 * Who came and who left in a year; undefined before the record of maintainers begins. Somebody whose first day is only
 * a bound came in no year.
 */
export function peopleIn(year: string, people: readonly Maintainer[]): PeopleYear | undefined {
  const [since, until] = [(one: Maintainer) => yearOf(one.since), (one: Maintainer) => one.until && yearOf(one.until)]
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

function companiesOf(people: readonly Maintainer[]): string[] {
  return [...new Set(people.flatMap(({ company = INDEPENDENT }) => (company === INDEPENDENT ? [] : company)))]
}

/**
 * Changes of the community's list by year. Projects listed on its first day did not begin then, so they are only counted;
 * new words for the same status are no change.
 * @param moves oldest first
 */
export function movesByYear(moves: readonly Move[]): Map<string, LifeCycleYear> {
  const firstDay = moves[0] && isoDay(moves[0].date)
  const isFirst = ({ date, event }: Move): boolean => event === 'listed' && isoDay(date) === firstDay
  return new Map(
    [...groupBy(moves, ({ date }) => yearOf(date))].map(([year, list]) => {
      const first = list.filter(isFirst)
      const changes = list.filter((move) => !isFirst(move) && !isRenaming(move))
      return [year, { moves: changes, begins: first[0] && { date: first[0].date, count: first.length } }]
    }),
  )
}

/** Number of projects, or of people, that a year names: what is mentioned less often is on its own page. */
const maxMentioned = 8

/** Projects and people that most of some posts mention; a post counts once for each. */
export function mostMentioned(
  posts: readonly Pick<PostSummary, 'slug'>[],
  mentionsOf: ReadonlyMap<string, Pick<Mentions, 'projects' | 'people'>>,
): { projects: Mentioned[]; people: Mentioned[] } {
  const all = posts.flatMap(({ slug }) => mentionsOf.get(slug) ?? [])
  const [projects, people] = [all.flatMap(({ projects }) => projects), all.flatMap(({ people }) => people)]
  return {
    projects: mostOf(projects.map(({ name }) => ({ name, path: routes.project(name) }))),
    people: mostOf(people.map(({ name, handle }) => ({ name, path: routes.maintainer(handle) }))),
  }
}

function mostOf(mentions: readonly Omit<Mentioned, 'posts'>[]): Mentioned[] {
  return [...groupBy(mentions, ({ path }) => path).values()]
    .flatMap((group) => group.slice(0, 1).map((one) => ({ ...one, posts: group.length })))
    .sort((a, b) => b.posts - a.posts || byName(a.name, b.name))
    .slice(0, maxMentioned)
}
