import type { Place, Report } from '#lib/check/place.ts'
import { severityOf } from '#lib/check/rules.ts'
import { groupBy } from '#lib/group-by.ts'
import { byCodeUnit } from '#lib/text/collation.ts'
import { clean } from '#lib/text/message-format.ts'

/** A `fault` is what could not be brought over as it is, a `note` is what was changed on the way. */
export type Remark = Place & { path: string; kind: 'fault' | 'note'; message: string }

/** Takes a remark about one file; a fault unless said otherwise. */
export type ReportRemark = (place: Place, message: string, kind?: Remark['kind']) => void

/** Makes the function that adds remarks about a file to a list. */
export function remarksOn(path: string, remarks: Remark[]): ReportRemark {
  return ({ line, column }, message, kind = 'fault') => {
    remarks.push({ path, line, column, kind, message })
  }
}

/** Takes findings of the check: an error is a fault, a warning a note. */
export const takingFindings =
  (report: ReportRemark): Report =>
  (rule, place, message) =>
    report(place, message, severityOf(rule) === 'error' ? 'fault' : 'note')

/** Notes that say the same are one line from this number on. */
const foldFrom = 3

/**
 * Lines such as `a/index.md:13:5 fault link: …`, by file, line and column. Notes that say the same of many places become
 * one line; those of damaged characters (`'Ã©' -> 'é'`) do not, since somebody should look at each.
 */
export function formatRemarks(remarks: readonly Remark[]): string[] {
  const sorted = remarks.toSorted((a, b) => byCodeUnit(a.path, b.path) || a.line - b.line || a.column - b.column)
  const isAlike = ({ kind, message }: Remark) => kind === 'note' && /^[\w ]+: /.test(message)
  const groups = groupBy(sorted, (remark) => (isAlike(remark) ? remark.message : remark))
  return [...groups.values()].flatMap((group) => {
    const lines = group.map((remark) => ({
      place: `${clean(remark.path, 500)}:${remark.line}:${remark.column}`,
      text: `${remark.kind} ${clean(remark.message, 2000)}`,
    }))
    if (group.length < foldFrom) return lines.map(({ place, text }) => `${place} ${text}`)
    return lines.slice(0, 1).map(({ place, text }) => `${group.length} × ${text} (first in ${place})`)
  })
}
