import type { Move } from '#lib/content/types.ts'
import { groupBy } from '#lib/group-by.ts'
import { isoDay, yearOf } from '#lib/site/dates.ts'
import { isRenaming } from '#lib/site/status.ts'
import type { LifeCycleYear } from './types.ts'

/**
 * Changes of the community's list by year. What it held on its first day did not begin then, so that is counted apart;
 * other words for the same are no change.
 * @param moves oldest first
 */
export function movesByYear(moves: readonly Move[]): Map<string, LifeCycleYear> {
  const [first] = moves
  if (!first) return new Map()
  const isFirst = ({ date, event }: Move): boolean => event === 'listed' && isoDay(date) === isoDay(first.date)
  return new Map(
    [...groupBy(moves, ({ date }) => yearOf(date))].map(([year, list]) => {
      const count = list.filter(isFirst).length
      const changes = list.filter((move) => !isFirst(move) && !isRenaming(move))
      return [year, { moves: changes, begins: count > 0 ? { date: first.date, count } : undefined }]
    }),
  )
}
