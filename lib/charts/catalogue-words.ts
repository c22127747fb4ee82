import { count, formatList, inWords } from '#lib/text/message-format.ts'

type Tactic = { tactic: string; rules: readonly unknown[] }

/** The finding of the matrix, without a full stop. @param tactics in the order of ATT&CK */
export function tacticsInWords(tactics: readonly Tactic[]) {
  const [first, second] = tactics.toSorted((a, b) => b.rules.length - a.rules.length)
  if (!first || first.rules.length === 0) return 'No rule names a tactic of ATT&CK'
  const empty = tactics.flatMap(({ tactic, rules }) =>
    rules.length === 0 ? tactic.toLowerCase() : [],
  )
  const least =
    empty.length > 2
      ? `${inWords(empty.length)} tactics have none`
      : `${formatList(empty)} ${empty.length === 1 ? 'has' : 'have'} none`
  const most = [first, second].flatMap((one) =>
    one && one.rules.length > 0 ? `${one.tactic.toLowerCase()} (${one.rules.length})` : [],
  )
  return `Most rules are about ${formatList(most)}${empty.length > 0 ? `; ${least}` : ''}`
}

type Year = { year: string; adopters: readonly unknown[] }

/** The finding of the chart, without a full stop. */
export function adoptersInWords(years: readonly Year[]) {
  const all = years.reduce((sum, { adopters }) => sum + adopters.length, 0)
  const [most] = years.toSorted((a, b) => b.adopters.length - a.adopters.length)
  if (!most || years.length === 1) return count(all, 'adopter')
  return `${most.adopters.length} of ${all} adopters were first listed in ${most.year}`
}
