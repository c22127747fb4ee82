import { groupBy } from '#lib/group-by.ts'
import { daysBetween, yearOf } from '#lib/site/dates.ts'
import { placeInYear } from './timeline.ts'

export type Dated = { version: string; date: string; isPatch: boolean }

/**
 * `place` is the date's position in its year, from 0 to 100. Only minor releases have `gap`: the days
 * since the previous minor release.
 */
type PlacedRelease<Item extends Dated> = Item & { place: number; gap?: number }

export type ReleaseYear<Item extends Dated> = { year: string; releases: PlacedRelease<Item>[] }

/** @param releases - newest first */
export function releaseYears<Item extends Dated>(releases: readonly Item[]) {
  const placed = releases.map((release, index): PlacedRelease<Item> => {
    const before = release.isPatch
      ? undefined
      : releases.slice(index + 1).find(({ isPatch }) => !isPatch)
    return {
      ...release,
      place: placeInYear(release.date),
      gap: before && daysBetween(before.date, release.date),
    }
  })
  return [...groupBy(placed, ({ date }) => yearOf(date))].map(([year, list]) => ({
    year,
    releases: list,
  }))
}
