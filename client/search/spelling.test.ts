import { expect, it } from 'vitest'
import { beginsAs, corrected, isKnown, readWords } from './spelling.ts'

const words = readWords(
  '200 falco rules\n20 falcosidekick sidekick slack\n2 maintainers flaco form values',
)

it.each([
  ['falcosidekik', 'falcosidekick'],
  ['sidekik', 'sidekick'],
  ['slak', 'slack'],
  // The index contains 'flaco' too, but 'falco' 100 times as often.
  ['flaco', 'falco'],
  ['form', undefined],
  ['values', undefined],
  ['falco', undefined],
  ['quux', undefined],
])('the correction of %s is %s', (written, meant) => expect(corrected(written, words)).toBe(meant))

it.each([
  ['falcosid', true],
  ['rule', true],
  ['maintains', true],
  ['slak', false],
])('whether %s is known: %s', (written, known) =>
  expect(isKnown(written, words.keys())).toBe(known),
)

it.each([
  ['exceptions', 'exception', true],
  ['exceptions', 'except', false],
  ['falco', 'falcosidekick', true],
  ['aws', 'awk', false],
])('for %s, the word %s is marked: %s', (typed, word, isMarked) =>
  expect(beginsAs(typed, word)).toBe(isMarked),
)
