import { count, formatList } from '#lib/text/message-format.ts'

type Tactic = { tactic: string; rules: readonly unknown[] }

export function tacticsInWords(tactics: readonly Tactic[]) {
  const most = tactics
    .filter(({ rules }) => rules.length > 0)
    .sort((a, b) => b.rules.length - a.rules.length)
    .map(({ tactic, rules }) => `${tactic.toLowerCase()} (${rules.length})`)
  return most.length > 0
    ? `Most rules are about ${formatList(most.slice(0, 2))}`
    : 'No rule names a tactic of ATT&CK'
}

type Year = { year: string; adopters: readonly unknown[] }

export function adoptersInWords(years: readonly Year[]) {
  const all = years.reduce((sum, { adopters }) => sum + adopters.length, 0)
  const [most] = years.toSorted((a, b) => b.adopters.length - a.adopters.length)
  return `${most?.adopters.length} of ${count(all, 'adopter')} were first listed in ${most?.year}`
}
