import { type Place, type Problem, placesOf, type Report } from '#lib/check/place.ts'
import type { RuleId } from '#lib/check/rules.ts'
import { clean, codePoint, quote } from '#lib/text/message-format.ts'
import { findMojibake } from '#lib/text/mojibake.ts'
import { codeSpans, isWithin } from './code-spans.ts'
import { lookAlikes } from './look-alike.ts'

const damaged = /[\0-\x08\x0B-\x1F\x7F-\x9F\uD800-\uDFFF\uFFFD-\uFFFF]/u
const reordering = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/
const tag = /[\u{E0000}-\u{E007F}]/u
const piledUp = /\p{M}{5,}/u
const invisible = /[\p{Default_Ignorable_Code_Point}\u2028\u2029\uFFF9-\uFFFB]/u
const wideSpace = /[\u2000-\u200A\u205F]/
const suspects = anyOf(piledUp, damaged, reordering, tag, invisible, wideSpace)

/** Invisible characters that Indic scripts, Persian and emoji need. */
const joiner = /\u200C|\u200D|\p{Variation_Selector}/u

/** Valid uses of invisible characters. */
const meant = anyOf(
  // Flags of regions such as Scotland: a black flag followed by tags (Unicode TS 51, ED-14a).
  /\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{3,6}\u{E007F}/u,
  // Variation selectors after emoji and letters, keycaps such as 1️⃣, and joiners within emoji.
  /(?<=(?![\0-\x7F])[\p{S}\p{Emoji}\p{Script=Han}\p{Script=Mongolian}])\p{Variation_Selector}|(?<=[\d#*])\uFE0F(?=\u20E3)/u,
  /(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}]|\uFE0F)\u200D(?=\p{Extended_Pictographic})/u,
  // Joiners, break marks and direction marks, in the scripts that need them.
  /(?<=[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\u0900-\u0DFF\u0F00-\u109F\u1780-\u17FF])[\u200C\u200D]/u,
  /(?<=[\u0E00-\u109F\u1780-\u17FF\u3040-\u9FFF])[\u200B\u2060]|\u200B(?=[\u0E00-\u109F\u1780-\u17FF\u3040-\u9FFF])/u,
  /[\u061C\u200E\u200F](?:(?<=[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC].{1,60})|(?=.{0,60}[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]))/u,
)

function anyOf(...patterns: readonly RegExp[]) {
  return new RegExp(patterns.map(({ source }) => source).join('|'), 'gu')
}

type OddCharacters = Problem & { index: number; found: string }

/** Where a character is: in prose, in code that readers run, or in values of front matter. */
type Part = 'prose' | 'code' | 'values'

function oddCharacters(text: string, partOf: (index: number) => Part): OddCharacters[] {
  // Most texts have no suspect character, so return early.
  if (text.search(suspects) < 0) return []
  const rest = text.replace(meant, (whole) => ' '.repeat(whole.length))
  return [...rest.matchAll(suspects)].flatMap(({ 0: found, index }) => {
    const part = partOf(index)
    // Soft hyphens are fine in prose and values, wide spaces in prose and code.
    const isFine = found === '\u00AD' ? part !== 'code' : wideSpace.test(found) && part !== 'values'
    return isFine ? [] : { ...problemOf(found, part), index, found }
  })
}

/** Why a suspect character is refused; the first kind that matches counts. */
function problemOf(found: string, part: Part): Problem {
  const code = codePoint(found)
  const lost = (words: string) => dangerous(words, 'character/damaged')
  const dangerous = (words: string, rule: RuleId = 'character/dangerous'): Problem => ({
    rule,
    message: `character: ${words}`,
  })
  if (found === '\uFFFD') return lost(`${code} replaces a lost character; write the original one`)
  if (/[\uD800-\uDFFF]/.test(found) && found.length === 1)
    return lost(`${code} is half of a character; write the character itself`)
  if (damaged.test(found)) {
    const advice = found === '\r' ? 'save the file with LF line ends' : 'remove it'
    return lost(`the control character ${code} is not text; ${advice}`)
  }
  if (piledUp.test(found))
    return dangerous(`${found.length} accents on one letter cover other letters; keep at most four`)
  if (reordering.test(found))
    return dangerous(`the bidi control ${code} makes text read in another order; remove it`)
  if (tag.test(found)) return dangerous(`the tag character ${code} is invisible text; remove it`)
  if (part === 'code') return dangerous(`${code} cannot be seen, and breaks copied code; remove it`)
  if (wideSpace.test(found)) return dangerous(`${code} is not an ordinary space; write one`)
  const isError = part === 'values' && !joiner.test(found)
  const message = `${code} cannot be seen, and breaks words; remove it`
  return dangerous(message, isError ? 'character/dangerous' : 'character/invisible')
}

const frontMatter = /^---[ \t]*\n[\s\S]*?\n---/

export function checkCharacters(text: string, report: Report) {
  const place = placesOf(text)
  const mojibake = findMojibake(text)
  for (const { index, found, meant } of mojibake) {
    const instead = meant === '' ? 'a character' : quote(meant)
    const advice = meant === '' ? 'write the character again' : `write ${clean(meant)}`
    const message = `encoding: ${quote(found)} is ${instead} read in a wrong encoding; ${advice}`
    report('character/damaged', place(index), message)
  }
  const code = codeSpans(text)
  const valuesEnd = frontMatter.exec(text)?.[0].length ?? 0
  const odd = oddCharacters(text, (index) => {
    if (index < valuesEnd) return 'values'
    return isWithin(code, index) ? 'code' : 'prose'
  })
  const decodedWrong = mojibake.map(({ index, length }) => ({ from: index, to: index + length }))
  let last = ''
  for (const { rule, index, found, message } of odd) {
    if (isWithin(decodedWrong, index)) continue
    const at = place(index)
    // Report a character once a line for each rule: a hundred NUL bytes are one mistake.
    const mistake = `${at.line} ${rule} ${found}`
    if (mistake !== last) report(rule, at, message)
    last = mistake
  }
  for (const { from, to } of code)
    checkLookAlikes(text.slice(from, to), (index) => place(from + index), report)
}

/** Reports invisible characters and look-alikes in a file that readers may run. */
export function checkCode(text: string, report: Report) {
  const place = placesOf(text)
  for (const { rule, index, message } of oddCharacters(text, () => 'code'))
    if (rule === 'character/dangerous') report(rule, place(index), message)
  checkLookAlikes(text, place, report)
}

function checkLookAlikes(code: string, place: (index: number) => Place, report: Report) {
  for (const { index, message } of lookAlikes(code))
    report('address/misleading', place(index), `code: ${message}`)
}

/** The first bad character of a front matter value, after YAML decoded escapes such as `\u202E`. */
export const valueProblem = (value: string) => oddCharacters(value, () => 'values')[0]
