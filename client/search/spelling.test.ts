import { expect, it } from 'vitest'
import { beginsAs, corrected, isKnown } from './spelling.ts'

const words = ['falco', 'rules', 'falcosidekick', 'sidekick', 'slack', 'black', 'maintainers']

it.each([
  ['falcosidekik', 'falcosidekick'],
  ['flaco', 'falco'],
  ['flack', 'slack'],
  ['quux', undefined],
])('the correction of %s is %s', (written, meant) => expect(corrected(written, words)).toBe(meant))

it.each([
  ['falcosid', true],
  ['rule', true],
  ['maintains', true],
  ['slak', false],
])('whether %s is known: %s', (written, known) => expect(isKnown(written, words)).toBe(known))

it.each([
  ['exceptions', 'exception', true],
  ['exceptions', 'except', false],
  ['falco', 'falcosidekick', true],
  ['aws', 'awk', false],
])('for %s, the word %s is marked: %s', (typed, word, isMarked) =>
  expect(beginsAs(typed, word)).toBe(isMarked),
)
