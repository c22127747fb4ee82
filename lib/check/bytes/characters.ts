import { placesOf, type Report } from '#lib/check/diagnostic.ts'
import { clean, quote } from '#lib/text/message-format.ts'
import { findMojibake } from '#lib/text/mojibake.ts'
import { oddCharacters, type Part } from './odd-characters.ts'

type Span = { from: number; to: number }

/** Access keys of AWS and GitHub, except placeholders, and the first line of a private key. */
const secret =
  /\b(?:AKIA[A-Z\d]{16}|gh[ops]_\w{36}|github_pat_\w{82})\b(?<!EXAMPLE|xxx)|^[ \t]*-----BEGIN [A-Z ]*PRIVATE KEY/gm

export function checkSecrets(code: string, report: Report, place = placesOf(code)) {
  for (const { 0: key, index } of code.matchAll(secret)) {
    const found = `code: ${quote(key.trim(), 8)} looks like a secret key`
    report('markdown/code-doubtful', place(index), `${found}; revoke it, and write KEY`)
  }
}

/** @param code the parts of a Markdown text that are code, where rules are stricter */
export function checkText(text: string, code: readonly Span[], report: Report) {
  const isCode = (index: number) => code.some(({ from, to }) => from <= index && index < to)
  checkCharacters(text, (index) => (isCode(index) ? 'code' : 'prose'), report)
  const place = placesOf(text)
  for (const { from, to } of code)
    checkSecrets(text.slice(from, to), report, (index) => place(from + index))
}

export function checkCharacters(text: string, partOf: (index: number) => Part, report: Report) {
  const place = placesOf(text)
  const mojibake = findMojibake(text)
  for (const { index, found, meant } of mojibake) {
    const advice = `write ${meant === '' ? 'the character again' : clean(meant)}`
    const message = `encoding: ${quote(found)} was read in a wrong encoding; ${advice}`
    report('character/damaged', place(index), message)
  }
  for (const { rule, index, message } of oddCharacters(text, partOf))
    if (!mojibake.some((one) => one.index <= index && index < one.index + one.length))
      report(rule, place(index), message)
}
