import { type Problem, placesOf, type Report, spanFinder } from '#lib/check/place.ts'
import type { RuleId } from '#lib/check/rules.ts'
import { clean, codePoint } from '#lib/text/message-format.ts'
import { findMojibake } from '#lib/text/mojibake.ts'
import { codeSpans } from './code-spans.ts'

/** Names of what keyboards and copying leave behind. */
const names: Record<string, string> = {
  'U+0000': 'NUL',
  'U+000D': 'a carriage return without line feed',
  'U+001B': 'escape',
}

const damaged = /[\0-\x08\x0B-\x1F\x7F-\x9F\uFFFD-\uFFFF]/
const reordering = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/
const tag = /[\u{E0000}-\u{E007F}]/u
const piledUp = /\p{M}{5,}/u
const invisible = /[\p{Default_Ignorable_Code_Point}\u2028\u2029\uFFF9-\uFFFB]/u
const suspects = anyOf(piledUp, damaged, reordering, tag, invisible)

/** Where characters that nobody sees have a meaning. */
const meant = anyOf(
  // A flag of a region: a black flag and tags, such as Scotland's (Unicode TS 51, ED-14a).
  /\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{3,6}\u{E007F}/u,
  // The form of an emoji or of a letter, a keycap, and what makes one picture of two.
  /(?<=(?![\0-\x7F])[\p{S}\p{Emoji}\p{Script=Han}\p{Script=Mongolian}])\p{Variation_Selector}|(?<=[\d#*])\uFE0F(?=\u20E3)/u,
  /(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}]|\uFE0F)\u200D(?=\p{Extended_Pictographic})/u,
  // Scripts whose letters join, those without spaces between words, and those from right to left.
  /(?<=[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\u0900-\u0DFF\u0F00-\u109F\u1780-\u17FF])[\u200C\u200D]/u,
  /(?<=[\u0E00-\u109F\u1780-\u17FF\u3040-\u9FFF])[\u200B\u2060]|\u200B(?=[\u0E00-\u109F\u1780-\u17FF\u3040-\u9FFF])/u,
  /[\u061C\u200E\u200F](?:(?<=[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC].{1,60})|(?=.{0,60}[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]))/u,
)

function anyOf(...patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => source).join('|'), 'gu')
}

/** A run of characters that a text may not have, or that nobody sees. */
export type OddCharacters = Problem & { index: number; found: string }

/** The damaged, dangerous and invisible characters of a text, each one of them. */
export function oddCharacters(text: string): OddCharacters[] {
  // Most texts have none of this; one look keeps them quick.
  if (text.search(suspects) < 0) return []
  const spans = [...text.matchAll(meant)].map((match) => ({ from: match.index, to: match.index + match[0].length }))
  const isMeant = spanFinder(spans)
  const odd = [...text.matchAll(suspects)].filter(({ index }) => !isMeant(index))
  const isCode = spanFinder(codeSpans(text))
  return odd.flatMap(({ 0: found, index }) => {
    const problem = problemOf(found, isCode(index))
    return problem ? [{ ...problem, index, found }] : []
  })
}

function problemOf(found: string, isCode: boolean): Problem | undefined {
  const code = codePoint(found)
  const problem = (rule: RuleId, words: string): Problem => ({ rule, message: `character: ${words}` })
  if (found === '\uFFFD') {
    const words = 'stands for a character that a wrong decoding lost; write that character anew'
    return problem('character/damaged', `${code} ${words}`)
  }
  if (damaged.test(found)) {
    const name = names[code] ? ` (${names[code]})` : ''
    return problem('character/damaged', `the control character ${code}${name} is not text; remove it`)
  }
  if (piledUp.test(found))
    return problem(
      'character/dangerous',
      `${found.length} marks stand on one letter and cover others; keep four at most`,
    )
  if (reordering.test(found))
    return problem('character/dangerous', `the bidi control ${code} makes text read in another order; remove it`)
  if (tag.test(found)) return problem('character/dangerous', `the tag ${code} is text that nobody sees; remove it`)
  if (isCode) return problem('character/dangerous', `${code} cannot be seen, and breaks copied code; remove it`)
  // A soft hyphen says where a long word of a text may break.
  if (found === '\u00AD') return undefined
  return problem('character/invisible', `${code} cannot be seen, and breaks words; remove it`)
}

/** Reports text in a wrong decoding, characters that are lost, and those that make a text read as it is not. */
export function checkCharacters(text: string, report: Report): void {
  const place = placesOf(text)
  const mojibake = findMojibake(text)
  for (const { index, found, meant } of mojibake) {
    const told = meant === '' ? 'a character' : `'${clean(meant)}'`
    const advice = meant === '' ? 'write the character anew' : `write ${clean(meant)}`
    report('character/damaged', place(index), `encoding: '${clean(found)}' is ${told} in a wrong decoding; ${advice}`)
  }
  const isMojibake = spanFinder(mojibake.map(({ index, length }) => ({ from: index, to: index + length })))
  let last = ''
  for (const { rule, index, found, message } of oddCharacters(text)) {
    if (isMojibake(index)) continue
    const at = place(index)
    // Once a line and character: a line of a hundred NUL bytes is one thing to fix.
    if (`${at.line} ${found}` !== last) report(rule, at, message)
    last = `${at.line} ${found}`
  }
}

/**
 * The first character that a value has from an escape or a reference (`\u202E`, `&#x202E;`) and may not have; those that
 * stand in its source as they are were seen with the file's.
 * @param source asked for only where such a character is found
 */
export function decodedProblem(value: string, source: () => string): Problem | undefined {
  return oddCharacters(value).find(({ found }) => countOf(found, value) > countOf(found, source()))
}

function countOf(part: string, text: string): number {
  return text.split(part).length - 1
}
