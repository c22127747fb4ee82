import { expect, it } from 'vitest'
import { byName, byVersion } from './collation.ts'
import { directionOf } from './direction.ts'
import { excerptOf } from './message-format.ts'
import { findMojibake } from './mojibake.ts'
import { areNearNames, initialsOf, nameSlug } from './names.ts'
import { answerKey, searchedWords } from './search-words.ts'

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

it.each([
  { query: 'Who maintains the libs?', words: 'maintains libs?', key: 'maintains libs' },
  { query: 'falco v0.41.0', words: 'falco 0.41.0', key: '0 41 0' },
  { query: 'falcosecurity/falco:0.17.0', words: 'falcosecurity falco 0.17.0' },
  { query: 'How do I get started with Falco?', key: 'get started' },
  { query: 'ÇA', words: 'ÇA', key: 'ca' },
  { query: 'Falco', words: 'Falco', key: 'falco' },
  { query: 'what is it', words: 'what is it' },
  { query: '"the list"', words: '"the list"' },
])('the words and the key of the query $query are $words and $key', ({ query, words, key }) => {
  if (words !== undefined) expect(searchedWords(query)).toBe(words)
  if (key !== undefined) expect(answerKey(query)).toBe(key)
})

const fix = (text: string) =>
  findMojibake(text).reduceRight(
    (fixed, { index, length, found, meant }) =>
      fixed.slice(0, index) + (meant || found) + fixed.slice(index + length),
    text,
  )

it.each([
  ['ðŸ“–', '📖'],
  ['â€œyesâ€', '“yes”'],
  ['cafÃ©', 'café'],
  ['ä¸\u00ADæ–‡', '中文'],
])('%s is repaired to %s', (damaged, meant) => expect(fix(damaged)).toBe(meant))

it.each([
  ['Mac Roman', (bytes: Buffer) => new TextDecoder('macintosh').decode(bytes)],
  [
    'Mac Roman without U+F8FF',
    (bytes: Buffer) => new TextDecoder('macintosh').decode(bytes).replaceAll('\uF8FF', ''),
  ],
  ['Latin-1', (bytes: Buffer) => bytes.toString('latin1')],
])('text decoded as %s is found and repaired', (_, damage) => {
  const written = '📖 is (open) 🔄 📦 🐳 🗜 🛠 🔗 👥 🩺 👉👈 🍞 🦅 and 1. ↗ ⛓ ⚙️ ⚗ — ’ “ ™ ✅ → € -'
  expect(fix(damage(Buffer.from(written)))).toBe(written)
})

it('a diagnostic has a position, and a repair unless bytes are lost', () => {
  expect(findMojibake('open**! üìñ')).toEqual([{ index: 8, length: 3, found: 'üìñ', meant: '📖' }])
  expect(findMojibake('a ðŸ b')).toEqual([{ index: 2, length: 2, found: 'ðŸ', meant: '' }])
})

it('correct text is not reported, in any language', () => {
  const words =
    `Grüße Müller naïve CAFÉ IRMÃ AMANHÃ Öl Ü Ä ÅÄÖ smørbrød það üçü üçüncü küçük hâlâ İstanbul
    jäääär müüa Łódź Việt Đà âm ê señor ¿Qué? l'État ŒUVRE l·l Ελληνικά Привет Ñandú עברית عربي
    日本語 한국어 हिन्दी √2 ¬p ≈3 ƒ(x)
    £3 © ® Falco™ Menü™ ½ x² µs † 📖 ⚙️ 👩‍💻 25\u00A0°C 5\u00A0€ §\u00A03`.split(/[ \n]+/)
  const marks = ' |, |… |” |’s | — |–|«|»|\u00A0»|«\u00A0|! | („|“) | ‚|‘ | • |”… |…» '.split('|')
  const text = marks.flatMap((mark) =>
    words.flatMap((word) => words.map((other) => word + mark + other)),
  )
  expect(findMojibake(text.join('\n'))).toEqual([])
})
