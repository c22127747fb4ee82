import { placesOf } from '#lib/check/place.ts'
import { clean } from '#lib/text/message-format.ts'
import { findMojibake } from '#lib/text/mojibake.ts'
import type { ReportRemark } from '#tools/documents/plan.ts'

export type Edit = { from: number; to: number; text: string }

/** Applies edits. If edits overlap, the first one counts; at one place, insertions come first. */
export function splice(text: string, edits: readonly Edit[]) {
  const isInsertion = ({ from, to }: Edit) => from === to
  let result = ''
  let end = 0
  for (const edit of edits.toSorted(
    (a, b) => a.from - b.from || Number(isInsertion(b)) - Number(isInsertion(a)),
  )) {
    if (edit.from < end) continue
    result += text.slice(end, edit.from) + edit.text
    end = edit.to
  }
  return result + text.slice(end)
}

/** Fixes damaged characters, with a note for each; the check reports what cannot be fixed. */
export function fixText(text: string, report: ReportRemark) {
  const place = placesOf(text)
  const edits: Edit[] = []
  for (const { index, length, found, meant } of findMojibake(text)) {
    if (meant === '') continue
    report(place(index), `'${clean(found)}' -> '${clean(meant)}'`, 'note')
    edits.push({ from: index, to: index + length, text: meant })
  }
  return splice(text, edits)
}

/** Removes invisible characters such as U+200B, which are errors in titles. */
export const visibleText = (text: string) =>
  text
    .replace(/[^\P{Cf}\u200C\u200D]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
