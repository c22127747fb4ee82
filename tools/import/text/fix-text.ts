import { oddCharacters } from '#lib/check/bytes/characters.ts'
import { placesOf } from '#lib/check/place.ts'
import { severityOf } from '#lib/check/rules.ts'
import { clean } from '#lib/text/message-format.ts'
import { findMojibake } from '#lib/text/mojibake.ts'
import type { ReportRemark } from '#tools/import/remark.ts'
import { type Edit, splice } from './edits.ts'

/**
 * Puts the characters of a wrong decoding right and reports each: a note where it was fixed, a fault where too many
 * bytes are lost. Every other character stays.
 */
export function fixText(text: string, report: ReportRemark): string {
  const place = placesOf(text)
  const edits = []
  for (const { index, length, found, meant } of findMojibake(text)) {
    if (meant === '') {
      report(place(index), `encoding: '${clean(found)}' has lost too many bytes to be fixed; write the character anew`)
      continue
    }
    // A byte order mark inside a text is dropped.
    const fixed = meant.replaceAll('\uFEFF', '')
    report(place(index), `'${clean(found)}' -> '${clean(fixed)}'`, 'note')
    edits.push({ from: index, to: index + length, text: fixed })
  }
  return splice(text, edits).text
}

/**
 * Removes characters that the check refuses, such as control characters and U+FFFD, and reports each once a line.
 */
export function dropCharacters(text: string, report: ReportRemark): string {
  const place = placesOf(text)
  const edits: Edit[] = []
  let last = ''
  for (const { rule, index, found, message } of oddCharacters(text)) {
    if (severityOf(rule) !== 'error') continue
    const at = place(index)
    if (`${at.line} ${found}` !== last) report(at, message.replace(/; [^;]*$/, '; it is taken out'))
    last = `${at.line} ${found}`
    edits.push({ from: index, to: index + found.length, text: '' })
  }
  return splice(text, edits).text
}
