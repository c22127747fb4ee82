import { type Problem, placesOf, type Report, spanFinder } from '#lib/check/place.ts'
import type { RuleId } from '#lib/check/rules.ts'
import { clean, codePoint } from '#lib/text/message-format.ts'
import { findMojibake } from './mojibake.ts'

/** Names of what keyboards and copying leave behind. */
const names: Record<string, string> = {
  'U+0000': 'NUL',
  'U+0008': 'backspace',
  'U+000D': 'a carriage return without line feed',
  'U+001B': 'escape',
}

const suspects =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u2028-\u202E\u2060\u2066-\u2069\uFEFF\uFFFD-\uFFFF]|\u{E0001}|[\u{E0020}-\u{E007F}]/gu

/** Scripts that are written from right to left, whose authors need the marks U+061C, U+200E and U+200F. */
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/
/** Scripts without spaces between words, whose authors mark word ends by U+200B. */
const unspaced = /[\u0E00-\u0EFF\u0F00-\u0FFF\u1000-\u109F\u1780-\u17FF\u3040-\u9FFF]/
/** A flag of a region: a black flag and tags, such as Scotland's (Unicode TS 51, ED-14a). */
const flag = /\u{1F3F4}[\u{E0020}-\u{E007E}]+\u{E007F}/gu

/** Reports text in a wrong decoding, characters that are lost, and those that make a text read as it is not. */
export function checkCharacters(text: string, report: Report): void {
  // Most texts have none of this; one look each keeps them quick.
  const place = placesOf(text)
  const damaged = findMojibake(text)
  for (const { index, found, meant } of damaged) {
    const advice = meant === '' ? 'write the character anew' : `write ${clean(meant)}`
    report(
      'character/mojibake',
      place(index),
      `encoding: '${clean(found)}' is ${meant === '' ? 'a character' : `'${clean(meant)}'`} in a wrong decoding; ${advice}`,
    )
  }
  const spans = damaged.map(({ index, length }) => ({ from: index, to: index + length }))
  for (const match of text.matchAll(flag)) spans.push({ from: match.index, to: match.index + match[0].length })
  const isExempt = spanFinder(spans)
  let lastLine = 0
  let last = ''
  for (const match of text.matchAll(suspects)) {
    const [character] = match
    if (isExempt(match.index)) continue
    const at = place(match.index)
    // Once a line and character: a line of a hundred NUL bytes is one thing to fix.
    if (at.line === lastLine && character === last) continue
    const found = problemOf(character, lineAround(text, match.index))
    if (!found) continue
    ;[lastLine, last] = [at.line, character]
    report(found.rule, at, found.message)
  }
}

/**
 * The first character that a value has from an escape or a reference (`\u202E`, `&#x202E;`) and may not have; those that
 * stand in its source as they are were seen with the file's.
 * @param source asked for only where such a character is found
 */
export function decodedProblem(value: string, source: () => string): Problem | undefined {
  const plain = value.replace(flag, '')
  for (const [character] of plain.matchAll(suspects)) {
    if (countOf(character, value) <= countOf(character, source())) continue
    const problem = problemOf(character, value)
    if (problem) return problem
  }
  return undefined
}

function countOf(character: string, text: string): number {
  return text.split(character).length - 1
}

/** Characters without a shape of their own among letters and signs: fillers of Hangul, an empty braille cell. */
const blank = /[\u115F\u1160\u2800\u3164\uFFA0]/g

/** True where nothing of a text can be seen. */
export function isBlank(text: string): boolean {
  return !/[\p{L}\p{N}\p{P}\p{S}]/u.test(text.replace(blank, ''))
}

function problemOf(character: string, line: string): Problem | undefined {
  const code = codePoint(character)
  const problem = (rule: RuleId, message: string): Problem => ({ rule, message })
  if (code === 'U+FFFD')
    return problem(
      'character/lost',
      `character: ${code} stands for a character that a wrong decoding lost; write that character anew`,
    )
  if (code === 'U+FFFE' || code === 'U+FFFF')
    return problem('character/noncharacter', `character: ${code} is no character, and feeds cannot hold it; remove it`)
  if (/[\u202A-\u202E\u2066-\u2069]/.test(character))
    return problem(
      'character/bidi-control',
      `character: the bidi control ${code} makes text read in another order than it is; remove it`,
    )
  if (/[\u{E0001}\u{E0020}-\u{E007F}]/u.test(character))
    return problem('character/invisible-tag', `character: the tag ${code} is text that nobody sees; remove it`)
  if (/[\u061C\u200E\u200F]/.test(character)) {
    return rightToLeft.test(line)
      ? undefined
      : problem(
          'character/bidi-mark',
          `character: the bidi mark ${code} is invisible and has no use in this line; remove it`,
        )
  }
  if (/[\u2028\u2029]/.test(character))
    return problem(
      'character/line-separator',
      `character: ${code} is a line break that Markdown does not know; write a line end`,
    )
  if (/[\u200B\u2060\uFEFF]/.test(character)) {
    return unspaced.test(line)
      ? undefined
      : problem(
          'character/zero-width',
          `character: ${code} is invisible and breaks commands that readers copy; remove it`,
        )
  }
  const name = names[code]
  return problem(
    'character/control',
    `character: the control character ${code}${name ? ` (${name})` : ''} is not text; remove it`,
  )
}

function lineAround(text: string, index: number): string {
  const end = text.indexOf('\n', index)
  return text.slice(text.lastIndexOf('\n', index - 1) + 1, end < 0 ? undefined : end)
}
