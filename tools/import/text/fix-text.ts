import { placesOf } from '#lib/check/place.ts'
import { clean } from '#lib/text/message-format.ts'
import { findMojibake } from '#lib/text/mojibake.ts'
import type { ReportRemark } from '#tools/import/remark.ts'
import { splice } from './edits.ts'

/** Puts the characters of a wrong decoding right, and notes each. Those that lost too many bytes are the check's to report. */
export function fixText(text: string, report: ReportRemark): string {
  const place = placesOf(text)
  const damages = findMojibake(text).filter(({ meant }) => meant !== '')
  const edits = damages.map(({ index, length, found, meant }) => {
    // A byte order mark inside a text is dropped.
    const fixed = meant.replaceAll('\uFEFF', '')
    report(place(index), `'${clean(found)}' -> '${clean(fixed)}'`, 'note')
    return { from: index, to: index + length, text: fixed }
  })
  return splice(text, edits)
}
