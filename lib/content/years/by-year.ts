import type { Mentions } from '#lib/content/posts/mentions.ts'
import type { Maintainer } from '#lib/content/projects/maintainers.ts'
import type { ReleasedPart } from '#lib/content/releases/releases.ts'
import { groupBy } from '#lib/group-by.ts'
import { isoDay, yearOf } from '#lib/site/dates.ts'
import { isRenaming, type StatusChange } from '#lib/site/status.ts'
import { byCodeUnit, byName } from '#lib/text/collation.ts'

/** The newest release of each project or part in a year, and the number of its releases. */
export function releasedIn(year: string, parts: readonly ReleasedPart[]) {
  const released = parts.flatMap(({ releases }) => {
    const ofYear = releases.filter(({ date }) => yearOf(date) === year)
    const [newest] = ofYear
    // Releases are newest first.
    const isNew = ofYear.at(-1) === releases.at(-1)
    return newest ? [{ ...newest, count: ofYear.length, isNew }] : []
  })
  return released.sort(
    (a, b) =>
      b.count - a.count || byName(a.project, b.project) || byName(a.part ?? '', b.part ?? ''),
  )
}

/**
 * The maintainers who joined in a year, those who left, and those on the first list of maintainers
 * (`before`), who may have joined earlier.
 */
export function peopleIn(year: string, people: readonly Maintainer[]) {
  const begun = people.filter(({ since }) => yearOf(since) === year)
  const left = people.filter(({ until }) => until && yearOf(until) === year)
  return {
    joined: begun
      .filter(({ sinceOnOrBefore }) => !sinceOnOrBefore)
      .sort((a, b) => byCodeUnit(a.since, b.since)),
    left: left.sort((a, b) => byCodeUnit(a.until ?? '', b.until ?? '')),
    before: begun.filter(({ sinceOnOrBefore }) => sinceOnOrBefore),
  }
}

/**
 * Changes of projects' scope and status in a year. In the first year, `begins` has the day of the
 * first list, and the number of projects on it.
 * @param history oldest first
 */
export function lifeCycleIn(year: string, history: readonly StatusChange[]) {
  const firstDay = history[0] && isoDay(history[0].date)
  const isFirst = ({ date, event }: StatusChange) => event === 'listed' && isoDay(date) === firstDay
  const ofYear = history.filter(({ date }) => yearOf(date) === year)
  const first = ofYear.filter(isFirst)
  return {
    changes: ofYear.filter((change) => !isFirst(change) && !isRenaming(change)),
    begins: first[0] && { date: first[0].date, count: first.length },
  }
}

type Mention = Mentions['projects' | 'people'][number]

const maxMentioned = 8

export function mostMentioned(mentions: readonly Mention[]) {
  return [...groupBy(mentions, ({ path }) => path)]
    .map(([path, group]) => ({ path, name: group[0]?.name ?? '', posts: group.length }))
    .sort((a, b) => b.posts - a.posts || byName(a.name, b.name))
    .slice(0, maxMentioned)
}
