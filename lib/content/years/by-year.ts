import type { Maintainer } from '#lib/content/projects/maintainers.ts'
import type { ReleaseList } from '#lib/content/releases/releases.ts'
import { isoDay, yearOf } from '#lib/site/dates.ts'
import { isRenaming, type StatusChange } from '#lib/site/status.ts'
import { byCodeUnit, byName } from '#lib/text/collation.ts'

/** The newest release of each list in a year, and the number of its releases. */
export function releasedIn(year: string, lists: readonly ReleaseList[]) {
  const released = lists.flatMap(({ releases }) => {
    const ofYear = releases.filter(({ date }) => yearOf(date) === year)
    // Releases are newest first.
    const [newest] = ofYear
    return newest ? { ...newest, count: ofYear.length } : []
  })
  return released.sort((a, b) => b.count - a.count || byName(a.project, b.project))
}

/** Leaves out those on the first list of maintainers, who may have joined earlier. */
export function peopleIn(year: string, people: readonly Maintainer[]) {
  const joined = people.filter(
    ({ since, sinceOnOrBefore }) => yearOf(since) === year && !sinceOnOrBefore,
  )
  const left = people.filter(({ until }) => until && yearOf(until) === year)
  return {
    joined: joined.sort((a, b) => byCodeUnit(a.since, b.since)),
    left: left.sort((a, b) => byCodeUnit(a.until ?? '', b.until ?? '')),
  }
}

/**
 * Changes of projects' scope and status in a year, without the projects on the first list.
 * @param history oldest first
 */
export function changesIn(year: string, history: readonly StatusChange[]) {
  const firstDay = history[0] && isoDay(history[0].date)
  return history.filter(
    (change) =>
      yearOf(change.date) === year && isoDay(change.date) !== firstDay && !isRenaming(change),
  )
}
