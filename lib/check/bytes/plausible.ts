/**
 * How likely a sequence that decodes to a character is damage, and not text that someone wrote:
 * `sure` by itself; `doubtful` where the same text is damaged elsewhere; `weak` where it stands beside another one.
 */
export type Verdict = 'sure' | 'doubtful' | 'weak'

/** A sequence, what it decodes to, and the characters around it; empty where another such sequence is there. */
export type Unit = { text: string; meant: string; before: string; after: string }

/** What may follow a word in capitals, or close a quotation: after a letter such as 'Ã' it is no sign of damage. */
const closing = /^[\u00A0‘’“”…–—•›»«‹]+$/
const quiet = /^[\u00A0‘’“”…–—•›»«‹†‡™®°²³¹·]+$/
const opening = /^[„“‘‚«‹"'([\u00A0]$/
const math = /^[πΩ∞µ∂∑∏∫∆±≤≥≠Øøæ]$/
const letter = /^\p{L}/u
const lower = /^\p{Ll}$/u
const upper = /^\p{Lu}$/u
const letters = /^[\p{Lu}\p{Ll}]+$/u

/** For UTF-8 read as Windows-1252 or Latin-1. */
export function judgeWindows({ text, meant, before, after }: Unit): Verdict {
  const [lead = '', ...rest] = text
  const tail = rest.join('')
  if (lead === 'ð') return rest[0] === 'Ÿ' || rest[0] === '\u009F' ? 'sure' : 'weak'
  // Turkish 'hâlâ…”' and the like: a letter, then what ends a sentence.
  if (lead === 'â')
    return (letter.test(before) && closing.test(rest[0] ?? '')) || (opening.test(before) && closing.test(tail))
      ? 'doubtful'
      : 'sure'
  if (text === 'ï»¿') return 'sure'
  if (closing.test(tail) && !/[ÂÃÄÅ]/.test(lead)) return 'doubtful'
  if (text.length > 2) return quiet.test(tail) || closing.test(rest[0] ?? '') ? 'weak' : 'sure'
  if (lead === 'Â') {
    if (!quiet.test(tail)) return 'sure'
    if (upper.test(before) || opening.test(before)) return 'doubtful'
    return closing.test(tail) && !lower.test(before) && !/^[\p{L}\p{N}]/u.test(after) && before !== ' '
      ? 'doubtful'
      : 'sure'
  }
  if (lead !== 'Ã' && lead !== 'Ä' && lead !== 'Å') return 'weak'
  if (quiet.test(tail)) {
    // 'Ã’s' may be the letter's genitive; 'Ã–l' is Öl.
    if (lower.test(before)) return 'sure'
    if (tail === '\u00A0') return lead === 'Ã' && /^\s?$/.test(before) ? 'sure' : 'doubtful'
    // 'Ã–l' is Öl; 'Ã’s' may be the letter's genitive.
    const opensWord = lead === 'Ã' && !letter.test(before) && /^\p{Ll}/u.test(after) && !/^s\P{L}?$/u.test(after)
    return opensWord && letter.test(meant) ? 'sure' : 'doubtful'
  }
  return lead === 'Ã' || letter.test(before) || letter.test(after) ? 'sure' : 'doubtful'
}

/** For UTF-8 read as Mac Roman. */
export function judgeMac({ text, meant, before, after }: Unit): Verdict {
  const [lead = '', ...rest] = text
  const tail = rest.join('')
  if (lead === '\uF8FF') return 'sure'
  if (lead === 'ü') return judgeLostByte(rest, before, after)
  // A quotation may begin with two accented letters: ‚áætlun‘, ‚ÄÖÜ‘.
  if (lead === '‚')
    return letter.test(after) && (/^\p{Ll}+$/u.test(tail) || /^\p{Lu}+$/u.test(tail + after.slice(0, 1)))
      ? 'weak'
      : 'sure'
  if (lead === 'Ô') return letters.test(tail) ? 'weak' : 'sure'
  if (text.length > 2)
    return !letter.test(lead) && rest.every((character) => !letters.test(character)) ? 'sure' : 'weak'
  if (!/^[√¬ƒ≈]$/.test(lead)) return 'weak'
  if (lead === '¬') return !math.test(tail) || /^[\p{L}\p{N}]$/u.test(before) ? 'sure' : 'doubtful'
  if (math.test(tail)) return letter.test(before) && letter.test(after) && /\p{L}/u.test(meant) ? 'sure' : 'doubtful'
  return lead === '√' || letter.test(before) || letter.test(after) ? 'sure' : 'doubtful'
}

/** Letters that words of one language put together with 'ü', by language. */
const alphabets = [
  /^[çöüâîû]+$/i,
  /^[äöüß]+$/i,
  /^[äöõü]+$/i,
  /^[áéíóöúü]+$/i,
  /^[áéíóúñü]+$/i,
  /^[àèéíïòóúüç]+$/i,
  /^[àâçéèêëîïôûùü]+$/i,
]
const marks = /^[™®©†°•ªº´]$/

/**
 * An emoji is F0 9F and two bytes more, in Mac Roman an apple, 'ü' and two characters. The apple is a character of
 * private use that many tools drop, and 'ü' is a letter.
 */
function judgeLostByte(rest: readonly string[], before: string, after: string): Verdict {
  const tail = rest.join('')
  const inWord = letter.test(before) || letter.test(after)
  if (rest.every((character) => character === 'ü')) return 'weak'
  // 'üçü' is Turkish for 'three of them', and a part of many words.
  if (!inWord) return /^[çöü]+$/.test(tail) ? 'doubtful' : 'sure'
  if (alphabets.some((alphabet) => alphabet.test(tail))) return 'weak'
  // 'Süß™', 'Menü®'
  return rest.every((character, index) => marks.test(character) || (index === 0 && character === 'ß')) ? 'weak' : 'sure'
}
