import { describe, expect, it } from 'vitest'
import { findMojibake, fixMojibake, macRoman, windows1252 } from './mojibake.ts'

/** Reads UTF-8 in a wrong decoding, as a careless tool does. */
const damage = (text: string, table: string): string =>
  [...new TextEncoder().encode(text)].map((byte) => table[byte - 0x80] ?? String.fromCharCode(byte)).join('')

const latin1 = Array.from({ length: 128 }, (_, index) => String.fromCharCode(128 + index)).join('')

const emoji = '📖 🔄 📦 🐳 🗜 🛠 🔗 📋 🔫 👥 🤗 🔬 🩺 🔩 👉👈 🔧 🍞 📻 🧪 📔 🚀 🎉 🦅'
const written = `Falco ${emoji.replaceAll(' ', ' is (open) ')} and 1. ↗ ⛓ ⚙️ ⚗ — ’ “ ™ ✅ → € -`

/** Words and punctuation that people write, picked for letters that damage is made of. */
const words = `Grüße süß Müller naïve café CAFÉ São IRMÃ AMANHÃ Ärger Öl Über Ü Ä ÅÄÖ Ångström smørbrød það áætlun
  üçü üçüncü küçük dördüncü hâlâ İstanbul ığdır jäääär müüa püüd gyűjtő Łódź żółw Việt Đà ước đỗ âm ê
  pingüino señor ¿Qué? ¡Olé! l'État œuvre ŒUVRE Español l·l Ελληνικά Привет Ñandú עברית عربي 日本語 한국어
  हिन्दी √2 √π ¬p ≈3 ƒ(x) ∂f £3 © ® Falco™ Menü™ ½ x² µs † ‡ 📖 🐳 ⚙️ 👩‍💻 25\u00A0°C 5\u00A0€ §\u00A03`.split(/[ \n]+/)
const marks = ' | | |, |. |… |” | “|’s | — |–| «|» |\u00A0»|«\u00A0|! | („|“) |: | ‚|‘ | • |”… |…» '.split('|')

describe('mojibake', () => {
  it.each([
    ['üìñ', '📖'],
    ['üëâüëà', '👉👈'],
    ['‚Üó', '↗'],
    ['ü©∫', '🩺'],
    ['\uF8FFüê≥', '🐳'],
    ['‚öôÔ∏è', '⚙️'],
    ['it‚Äôs', 'it’s'],
    ['ðŸ“–', '📖'],
    ['â€™', '’'],
    ['â†’', '→'],
    ['â„¢', '™'],
    ['âš™ï¸', '⚙️'],
    ['â€œyesâ€', '“yes”'],
    ['cafÃ©', 'café'],
    ['SÃ£o', 'São'],
    ['25Â°C', '25°C'],
    ['Â© 2020', '© 2020'],
    ['ÃƒÂ©', 'é'],
    ['ä¸­æ–‡', '中文'],
    ['ÐŸÑ€Ð¸Ð²ÐµÑ‚', 'Привет'],
    ['WaÅ‚Ä™sa', 'Wałęsa'],
    ['ï»¿a', 'a'],
  ])('fixes %s to %s', (damaged, meant) => expect(fixMojibake(damaged)).toBe(meant))

  it.each([
    ['Mac Roman', damage(written, macRoman)],
    [
      'Mac Roman without the apple of U+F8FF, which many tools drop',
      damage(written, macRoman).replaceAll('\uF8FF', ''),
    ],
    ['Windows-1252', damage(written, windows1252)],
    ['Latin-1', damage(written, latin1)],
  ])('finds and fixes %s', (_, damaged) => expect(fixMojibake(damaged)).toBe(written))

  it('tells where, and what; or that a character is lost', () => {
    expect(findMojibake('open**! üìñ')).toEqual([{ index: 8, length: 3, found: 'üìñ', meant: '📖' }])
    expect(findMojibake('a ðŸ b')).toEqual([{ index: 2, length: 2, found: 'ðŸ', meant: '' }])
    expect(fixMojibake('a ðŸ b')).toBe('a ðŸ b')
  })

  it.each(marks)('leaves alone what people write around %j', (mark) => {
    const text = words.flatMap((word) => words.map((other) => `${word}${mark}${other}`)).join('\n')
    expect(findMojibake(text)).toEqual([])
  })
})
