import { count } from '#lib/text/message-format.ts'

/**
 * What the numbers of calls by year show, as a sentence without a full stop: the year with the most, or that two years share
 * that place. @param years number of calls by year
 */
export function callsInWords(years: ReadonlyMap<string, number>): string {
  const total = [...years.values()].reduce((sum, held) => sum + held, 0)
  const [first, second] = [...years].sort(([, a], [, b]) => b - a)
  if (!first || total === 0) return 'No call of the whole community has public minutes'
  const all = `${count(total, 'call')} with public minutes`
  if (!second) return `${all}, all in ${first[0]}`
  if (first[1] === second[1]) return `${all}, at most ${first[1]} in a year`
  return `Most calls with public minutes were in ${first[0]}: ${first[1]} of ${total}`
}
