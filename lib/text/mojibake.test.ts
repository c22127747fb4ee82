import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findMojibake, fixMojibake, macRoman, windows1252 } from './mojibake.ts'

/** Reads UTF-8 in a wrong decoding, as a careless tool does. */
const damage = (text: string, table: string): string =>
  [...new TextEncoder().encode(text)].map((byte) => table[byte - 0x80] ?? String.fromCharCode(byte)).join('')

const latin1 = Array.from({ length: 128 }, (_, index) => String.fromCharCode(128 + index)).join('')
/** What Mac Roman leaves where a tool drops the apple of U+F8FF. */
const lossy = (text: string) => damage(text, macRoman).replaceAll('\uF8FF', '')

const emoji = `📖 🔄 📦 🐳 🗜 🛠 🔗 📋 🔫 👥 🤗 🔬 🩺 🔩 👉👈 🔧 🍞 📻 🧪 📔 🚀 🎉 🦅 🍟`.split(/\s+/)
const signs = '↗ ⛓ ⚙️ ⚗ — ’ “ ™ ✅ → €'.split(' ')

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
    ['Ã‰cole', 'École'],
    ['SÃ£o', 'São'],
    ['25Â°C', '25°C'],
    ['Â© 2020', '© 2020'],
    ['ÃƒÂ©', 'é'],
    ['ä¸­æ–‡', '中文'],
    ['ÐŸÑ€Ð¸Ð²ÐµÑ‚', 'Привет'],
    ['WaÅ‚Ä™sa', 'Wałęsa'],
    ['ï»¿a', 'a'],
  ])('fixes %s to %s', (damaged, meant) => {
    expect(fixMojibake(damaged)).toBe(meant)
  })

  it('tells where, and what', () => {
    expect(findMojibake('open**! üìñ')).toEqual([{ index: 8, length: 3, found: 'üìñ', meant: '📖' }])
  })

  it('says when a character is lost', () => {
    expect(findMojibake('a ðŸ b')).toEqual([{ index: 2, length: 2, found: 'ðŸ', meant: '' }])
    expect(fixMojibake('a ðŸ b')).toBe('a ðŸ b')
  })

  it('leaves what people write alone', () => {
    const text = fc
      .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(...marks)))
      .map((parts) => parts.flat().join(''))
    fc.assert(
      fc.property(text, (written) => {
        expect(findMojibake(written)).toEqual([])
      }),
      { numRuns: 3000 },
    )
  })

  it.each([
    ['Mac Roman', (text: string) => damage(text, macRoman), [...emoji, ...signs]],
    ['Mac Roman with a lost byte', lossy, emoji.filter((picture) => picture !== '🍟')],
    ['Windows-1252', (text: string) => damage(text, windows1252), [...emoji, ...signs]],
    ['Latin-1', (text: string) => damage(text, latin1), [...emoji, ...signs]],
  ])('finds and fixes %s', (_, spoil, pictures) => {
    const text = fc.array(
      fc.tuple(fc.constantFrom('Falco', 'is open', 'and', '1.', '(a)', '-'), fc.constantFrom(...pictures)),
      { minLength: 1 },
    )
    fc.assert(
      fc.property(text, (parts) => {
        const written = parts.map((part) => part.join(' ')).join(' ')
        expect(fixMojibake(spoil(written))).toBe(written)
      }),
      { numRuns: 500 },
    )
  })

  it('fixes whatever it gets without an end', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => typeof fixMojibake(text) === 'string'))
  })
})
