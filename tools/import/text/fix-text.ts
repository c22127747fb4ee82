import { checkCharacters } from '#lib/check/bytes/characters.ts'
import { findMojibake } from '#lib/check/bytes/mojibake.ts'
import { type Place, placesOf } from '#lib/check/place.ts'
import { severityOf } from '#lib/check/rules.ts'
import { clean } from '#lib/text/message-format.ts'
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
    // A byte order mark has no place inside a text.
    const fixed = meant.replaceAll('\uFEFF', '')
    report(place(index), `'${clean(found)}' -> '${clean(fixed)}'`, 'note')
    edits.push({ from: index, to: index + length, text: fixed })
  }
  return splice(text, edits).text
}

/**
 * Takes out characters that no text of this site may hold, such as control characters and what stands for one that was
 * lost before, and reports each line that had some.
 */
export function dropCharacters(text: string, report: ReportRemark): string {
  const found: { place: Place; message: string }[] = []
  checkCharacters(text, (rule, place, message) => {
    if (severityOf(rule) === 'error' && rule !== 'character/mojibake') found.push({ place, message })
  })
  if (found.length === 0) return text
  const starts = lineStarts(text)
  const edits: Edit[] = []
  for (const { place, message } of found) {
    report(place, message.replace(/; [^;]*$/, '; it is taken out'))
    const from = (starts[place.line - 1] ?? 0) + place.column - 1
    const character = String.fromCodePoint(text.codePointAt(from) ?? 0)
    // Told once for a line.
    const end = starts[place.line] ?? text.length
    for (let at = from; at >= 0 && at < end; at = text.indexOf(character, at + character.length)) {
      edits.push({ from: at, to: at + character.length, text: '' })
    }
  }
  return splice(text, edits).text
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}
