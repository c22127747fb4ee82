import { placesOf, type Report, type RuleId } from '#lib/check/diagnostic.ts'
import { clean, codePoint, quote } from '#lib/text/message-format.ts'
import { findMojibake } from '#lib/text/mojibake.ts'

type Span = { from: number; to: number }

type OddCharacter = { pattern: RegExp; rule: RuleId; message: string }

const odd: readonly OddCharacter[] = [
  {
    pattern: /[\0-\x08\x0B-\x1F\x7F-\x9F\uD800-\uDFFF\uFFFD-\uFFFF]/gu,
    rule: 'character/damaged',
    message: 'is a lost or control character; write the original one, or remove it',
  },
  {
    pattern: /[\u202A-\u202E\u2066-\u2069]/gu,
    rule: 'character/dangerous',
    message: 'changes the order of text (bidi); remove it',
  },
]

/** Beside ASCII, since scripts such as Persian and emoji need characters that join others. */
const unseen: OddCharacter = {
  pattern: /(?<=[!-~])[\xAD\u200B-\u200D\u2060\uFEFF]|[\u200B-\u200D\u2060\uFEFF](?=[!-~])/gu,
  rule: 'character/dangerous',
  message: 'cannot be seen, and breaks words and copied code; remove it',
}

/** Checks values: a character that cannot be seen makes a key, name or address another one. */
export function checkValueCharacters(text: string, report: Report) {
  checkText(text, [{ from: 0, to: text.length }], report)
}

/** @param code where a Markdown text is code, which readers copy */
export function checkText(text: string, code: readonly Span[], report: Report) {
  const place = placesOf(text)
  const mojibake = findMojibake(text)
  for (const { index, found, meant } of mojibake) {
    const advice = `write ${meant === '' ? 'the character again' : clean(meant)}`
    const message = `encoding: ${quote(found)} was read in a wrong encoding; ${advice}`
    report('character/damaged', place(index), message)
  }
  const isMojibake = (at: number) =>
    mojibake.some(({ index, length }) => index <= at && at < index + length)
  const isCode = (at: number) => code.some(({ from, to }) => from <= at && at < to)
  for (const { pattern, rule, message } of [...odd, unseen])
    for (const { 0: found, index } of text.matchAll(pattern))
      if (!isMojibake(index) && (pattern !== unseen.pattern || isCode(index)))
        report(rule, place(index), `character: ${codePoint(found)} ${message}`)
}
