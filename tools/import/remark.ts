import type { Place, Report } from '#lib/check/place.ts'
import { severityOf } from '#lib/check/rules.ts'
import { groupBy } from '#lib/group-by.ts'
import { byCodeUnit } from '#lib/text/collation.ts'
import { clean } from '#lib/text/message-format.ts'

/** A `fault` could not be brought over; a `note` was changed on the way. */
export type Remark = Place & { path: string; kind: 'fault' | 'note'; message: string }

export type ReportRemark = (place: Place, message: string, kind?: Remark['kind']) => void

export function remarksOn(path: string, remarks: Remark[]): ReportRemark {
  return ({ line, column }, message, kind = 'fault') => {
    remarks.push({ path, line, column, kind, message })
  }
}

export const takingFindings =
  (report: ReportRemark): Report =>
  (rule, place, message) =>
    report(place, message, severityOf(rule) === 'error' ? 'fault' : 'note')

const foldFrom = 3

/**
 * Lines by place. Notes that say the same become one, but for damaged characters, each of which somebody should look
 * at.
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
