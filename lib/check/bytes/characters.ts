import { placesOf, type Report } from '#lib/check/diagnostic.ts'
import { fenceLines } from '#lib/markdown/code/fences.ts'
import { clean, quote } from '#lib/text/message-format.ts'
import { findMojibake } from '#lib/text/mojibake.ts'
import { checkLookAlikes } from './look-alike.ts'
import { oddCharacters } from './odd-characters.ts'

export function checkCharacters(text: string, report: Report) {
  const place = placesOf(text)
  const mojibake = findMojibake(text)
  for (const { index, found, meant } of mojibake) {
    const advice = `write ${meant === '' ? 'the character again' : clean(meant)}`
    const message = `encoding: ${quote(found)} was read in a wrong encoding; ${advice}`
    report('character/damaged', place(index), message)
  }
  const code = codeSpans(text)
  const valuesEnd = text.startsWith('---') ? text.indexOf('\n---') : 0
  const odd = oddCharacters(text, (index) => {
    if (index < valuesEnd) return 'values'
    return isWithin(code, index) ? 'code' : 'prose'
  })
  const wrong = mojibake.map(({ index, length }) => ({ from: index, to: index + length }))
  for (const { rule, index, message } of odd)
    if (!isWithin(wrong, index)) report(rule, place(index), message)
  for (const { from, to } of code)
    checkLookAlikes(text.slice(from, to), (index) => place(from + index), report)
}

export function checkCode(text: string, report: Report) {
  const place = placesOf(text)
  for (const { rule, index, message } of oddCharacters(text, () => 'code'))
    report(rule, place(index), message)
  checkLookAlikes(text, place, report)
}

type Span = { from: number; to: number }

const beforeFence = '[ \\t>]*(?:(?:[-+*]|\\d{1,9}[.)])[ \\t]+)*'
const indented = /^(?: {4}|\t)/
const inLine = /(`+)(?!`)[^\n]{1,2000}?(?<!`)\1(?!`)|<(code|kbd|pre|samp)\b[^\n]{0,2000}?<\/\2>/gi

/** Parts that are, or may be, code: rules for characters are stricter there. */
export function codeSpans(text: string) {
  const spans: Span[] = []
  let mayIndent = true
  for (const { text: line, from, state } of fenceLines(text, beforeFence)) {
    const isIndented: boolean = mayIndent && indented.test(line)
    if (state === 'inside' || state === 'closes' || isIndented)
      spans.push({ from, to: from + line.length })
    else
      for (const { 0: code, index } of line.matchAll(inLine))
        spans.push({ from: from + index, to: from + index + code.length })
    mayIndent = isIndented || line.trim() === ''
  }
  return spans
}

export const isWithin = (spans: readonly Span[], index: number) =>
  spans.some(({ from, to }) => from <= index && index < to)
