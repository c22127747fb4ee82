import type { Place } from '#lib/check/diagnostic.ts'
import { byCodeUnit } from '#lib/text/collation.ts'
import { clean } from '#lib/text/message-format.ts'

/** A `fault` cannot be imported; a `note` is a change that a person should look at. */
export type Remark = Place & { path: string; kind: 'fault' | 'note'; message: string }

export type ReportRemark = (place: Place, message: string, kind?: Remark['kind']) => void

export function remarksOn(path: string, remarks: Remark[]): ReportRemark {
  return ({ line, column }, message, kind = 'fault') => {
    remarks.push({ path, line, column, kind, message })
  }
}

export const isFault = ({ kind }: Remark) => kind === 'fault'

export function formatRemarks(remarks: readonly Remark[]) {
  return remarks
    .toSorted((a, b) => byCodeUnit(a.path, b.path) || a.line - b.line || a.column - b.column)
    .map(({ path, line, column, kind, message }) =>
      clean(`${path}:${line}:${column} ${kind} ${message}`, 2500),
    )
}
