import { count } from '#lib/text/message-format.ts'

/** Title of the chart of calls by year, without a full stop. @param years number of calls by year */
export function callsInWords(years: ReadonlyMap<string, number>): string {
  const [first, second] = [...years].sort(([, a], [, b]) => b - a)
  if (!first || first[1] === 0) return 'No community call has public minutes'
  if (!second) return `${count(first[1], 'call')}, all in ${first[0]}`
  if (first[1] === second[1]) return `At most ${count(first[1], 'call')} a year`
  return `${first[0]} had the most calls: ${first[1]}`
}
