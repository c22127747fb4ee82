import type { Place } from '#lib/check/diagnostic.ts'
import { groupBy } from '#lib/group-by.ts'
import { byCodeUnit } from '#lib/text/collation.ts'
import { clean, count } from '#lib/text/message-format.ts'
import { type Change, formatChange } from '#tools/documents/plan.ts'

/** A `fault` cannot be imported; a `note` is a change. */
export type Remark = Place & { path: string; kind: 'fault' | 'note'; message: string }

export type ReportRemark = (place: Place, message: string, kind?: Remark['kind']) => void

export function remarksOn(path: string, remarks: Remark[]): ReportRemark {
  return ({ line, column }, message, kind = 'fault') => {
    remarks.push({ path, line, column, kind, message })
  }
}

type Plan = { changes: Change[]; remarks: Remark[]; summary: string; isEmpty: boolean }

export function outcomeOf(
  plan: Plan,
  { keepGoing, dryRun }: Record<'keepGoing' | 'dryRun', boolean>,
) {
  const { changes, remarks } = plan
  const number = remarks.filter(({ kind }) => kind === 'fault').length
  const faults = number > 0 ? [count(number, 'fault')] : []
  const isStopped = number > 0 && !keepGoing
  const created = changes.filter(({ isNew }) => isNew).length
  const files = `${count(created, 'file')} new, ${count(changes.length - created, 'file')} changed`
  const done = changes.length === 0 ? 'Nothing to write' : files
  const lines = [...formatRemarks(remarks), plan.summary]
  if (dryRun) {
    const end = 'nothing was written, since this is a dry run'
    lines.push(...changes.map(formatChange), `${done}; ${end}`, ...faults)
  } else if (isStopped) {
    const advice = 'fix the source, or add --keep-going to import the rest'
    lines.push(`Nothing was written because of ${faults}; ${advice}`)
  } else lines.push(done, ...faults)
  return {
    isWritten: !isStopped && !dryRun,
    status: isStopped || plan.isEmpty ? 1 : 0,
    text: `${lines.join('\n')}\n`,
  }
}

/** Joins three or more equal remarks into one line, with all places of a fault. */
function formatRemarks(remarks: readonly Remark[]) {
  const sorted = remarks.toSorted(
    (a, b) => byCodeUnit(a.path, b.path) || a.line - b.line || a.column - b.column,
  )
  const groups = groupBy(sorted, ({ kind, message }) => `${kind} ${clean(message, 2000)}`)
  return [...groups].flatMap(([text, group]) => {
    const places = group.map(({ path, line, column }) => `${clean(path, 500)}:${line}:${column}`)
    if (places.length < 3) return places.map((place) => `${place} ${text}`)
    const shown = text.startsWith('fault') ? `in ${places.join(', ')}` : `first in ${places[0]}`
    return [`${places.length} × ${text} (${shown})`]
  })
}
