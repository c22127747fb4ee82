import { expect, it } from 'vitest'
import { adoptersInWords, tacticsInWords } from './catalogue-words.ts'

const tactics = (numbers: Record<string, number>) =>
  Object.entries(numbers).map(([tactic, rules]) => ({ tactic, rules: Array(rules) }))
const years = (numbers: Record<string, number>) =>
  Object.entries(numbers).map(([year, adopters]) => ({ year, adopters: Array(adopters) }))

it.each([
  [{ Impact: 0 }, 'No rule names a tactic of ATT&CK'],
  [{ Impact: 1 }, 'Most rules are about impact (1)'],
  [
    { Impact: 1, Discovery: 3, Execution: 2, Collection: 0 },
    'Most rules are about discovery (3) and execution (2); collection has none',
  ],
  [
    { Impact: 1, Discovery: 0, Execution: 0, Collection: 0 },
    'Most rules are about impact (1); three tactics have none',
  ],
])('rules by tactic: %j', (numbers, words) => expect(tacticsInWords(tactics(numbers))).toBe(words))

it.each([
  [{ 2020: 1 }, '1 adopter'],
  [{ 2020: 1, 2021: 2 }, '2 of 3 adopters were first listed in 2021'],
])('adopters by year: %j', (numbers, words) => expect(adoptersInWords(years(numbers))).toBe(words))
