import { expect, it } from 'vitest'
import { findMojibake } from './mojibake.ts'

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
