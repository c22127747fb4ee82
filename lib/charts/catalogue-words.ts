import { count, either, formatList } from '#lib/text/message-format.ts'

type Tactic = { tactic: string; rules: readonly unknown[] }

const maxWithout = 3

/** Title of the ATT&CK chart: the tactics with the most rules, and tactics without rules. */
export function tacticsInWords(tactics: readonly Tactic[]) {
  const most = tactics
    .filter(({ rules }) => rules.length > 0)
    .sort((a, b) => b.rules.length - a.rules.length)
    .map(({ tactic, rules }) => `${tactic.toLowerCase()} (${rules.length})`)
  if (most.length === 0) return 'No rule names a tactic of ATT&CK'
  const without = tactics.flatMap(({ tactic, rules }) =>
    rules.length === 0 ? tactic.toLowerCase() : [],
  )
  const none =
    without.length > 0 && without.length <= maxWithout ? `, none about ${either(without)}` : ''
  return `Most rules are about ${formatList(most.slice(0, 2))}${none}`
}

type Year = { year: string; adopters: readonly unknown[] }

export function adoptersInWords(years: readonly Year[]) {
  const all = years.reduce((sum, { adopters }) => sum + adopters.length, 0)
  const [most] = years.toSorted((a, b) => b.adopters.length - a.adopters.length)
  return `${most?.adopters.length} of ${count(all, 'adopter')} were first listed in ${most?.year}`
}
