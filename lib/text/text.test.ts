import { expect, it } from 'vitest'
import { byName, byVersion } from './collation.ts'
import { directionOf } from './direction.ts'
import { excerptOf } from './excerpt.ts'
import { areNearNames, initialsOf } from './names.ts'
import { nameSlug } from './slug.ts'

it.each([
  ['names', byName, ['apple', 'äpple', 'chart', 'e\u0301', '\u00e9', 'hub', 'Zebra']],
  ['versions', byVersion, ['0.9.0', '0.10.0', '0.10.0-rc1', '1.0', '1.00']],
])('%s are sorted in the same way from any order', (_, order, wanted) => {
  expect(wanted.toSorted(order)).toEqual(wanted)
  expect(wanted.toReversed().sort(order)).toEqual(wanted)
})

it.each([
  ['Falco هو أداة مفتوحة المصدر', 'rtl'],
  ['Falco on Kubernetes, by محمد', 'ltr'],
  ['12:30 …', undefined],
])('the direction of %s is %s', (text, direction) => expect(directionOf(text)).toBe(direction))

it.each([
  ['Two words.', 'Two words.'],
  ['word, '.repeat(30), `${'word, '.repeat(25)}word…`],
  [`${'word '.repeat(31)}abcde fghij`, `${'word '.repeat(31)}abcde…`],
  [`${'字'.repeat(159)}🦅`, `${'字'.repeat(159)}…`],
])('the excerpt of %s is %s', (text, excerpt) => expect(excerptOf(text)).toBe(excerpt))

it.each([
  ['Leonardo Di Donato', 'LD'],
  ['Ada (she/her)', 'A'],
  ['😀 x', '😀X'],
  ['', ''],
])('%s has the initials %s', (name, initials) => expect(initialsOf(name)).toBe(initials))

it.each([
  ['Kris Nova', 'kris nóva', true],
  ['Jacque Salinas', 'Jacqueline Salinas', true],
  ['Loris Degioanni', 'Loris Degioianni', true],
  ['Luca Guerra', 'Andrea Guerra', false],
  ['Falco', 'Falco Community', false],
  ['Ann Lee', 'Ann Leo', false],
])('%s and %s are near: %s', (one, other, near) => {
  expect([areNearNames(one, other), areNearNames(other, one)]).toEqual([near, near])
})

it.each([
  ['Kris Nóva', 'kris-nova'],
  ['  --C++ & eBPF!  ', 'c-ebpf'],
  ['İstanbul', 'istanbul'],
  ['がく', 'がく'],
  ['한국어'.normalize('NFD'), '한국어'.normalize('NFC')],
  ['…', ''],
])('%s in an address is %s', (name, slug) => expect(nameSlug(name)).toBe(slug))
