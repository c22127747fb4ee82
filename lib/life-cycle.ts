import type { Move } from '#lib/content/types.ts'
import { isoDay } from '#lib/site/dates.ts'

/** The day that the community changed the words of its list: Official became Core and Stable. */
const renaming = '2023-05-31'

const words = (place = ''): string => place.replace('/', ', ')

const statusOf = (place = ''): string => (place.split('/').at(-1) ?? '').replace('official', 'stable')

/** True where the words for a project changed and the project did not. */
export function isRenaming({ date, event, from, to }: Move): boolean {
  return event === 'moved' && isoDay(date) === renaming && statusOf(from) === statusOf(to)
}

/** A change of the list in words; on the day of the renaming a change of words is called one. */
export function moveInWords(move: Move): string {
  const { event, from, to } = move
  if (event === 'listed') return `listed as ${words(to)}`
  if (event === 'unlisted') return `left the list as ${words(from)}`
  return isRenaming(move) ? `reclassified as ${words(to)} (renaming only)` : `from ${words(from)} to ${words(to)}`
}
