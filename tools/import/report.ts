import type { Place } from '#lib/check/diagnostic.ts'
import { byCodeUnit } from '#lib/text/collation.ts'
import { clean, count } from '#lib/text/message-format.ts'
import type { Change } from '#tools/documents/plan.ts'

/** A `fault` cannot be imported; a `note` is a change. */
export type Remark = Place & { path: string; kind: 'fault' | 'note'; message: string }

export type ReportRemark = (place: Place, message: string, kind?: Remark['kind']) => void

export function remarksOn(path: string, remarks: Remark[]): ReportRemark {
  return ({ line, column }, message, kind = 'fault') => {
    remarks.push({ path, line, column, kind, message })
  }
}

type Plan = { changes: Change[]; remarks: Remark[]; summary: string; isEmpty: boolean }

export function outcomeOf({ changes, remarks, summary, isEmpty }: Plan, keepGoing: boolean) {
  const number = remarks.filter(({ kind }) => kind === 'fault').length
  const faults = count(number, 'fault')
  const isWritten = number === 0 || keepGoing
  const created = changes.filter(({ isNew }) => isNew).length
  const lines = remarks
    .toSorted((a, b) => byCodeUnit(a.path, b.path) || a.line - b.line || a.column - b.column)
    .map(({ path, line, column, kind, message }) => {
      return `${clean(path, 500)}:${line}:${column} ${kind} ${clean(message, 2000)}`
    })
  lines.push(summary)
  if (!isWritten)
    lines.push(
      `Nothing was written because of ${faults}; fix the source, or add --keep-going to import the rest`,
    )
  else {
    lines.push(`${count(created, 'file')} new, ${count(changes.length - created, 'file')} changed`)
    if (number > 0) lines.push(faults)
  }
  return { isWritten, status: !isWritten || isEmpty ? 1 : 0, text: `${lines.join('\n')}\n` }
}
