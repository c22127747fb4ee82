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
  { changes, remarks, summary, isEmpty }: Plan,
  { keepGoing, dryRun }: Record<'keepGoing' | 'dryRun', boolean>,
) {
  const number = remarks.filter(({ kind }) => kind === 'fault').length
  const faults = count(number, 'fault')
  const isStopped = number > 0 && !keepGoing
  const created = changes.filter(({ isNew }) => isNew).length
  const lines = [...formatRemarks(remarks), summary]
  let done = `${count(created, 'file')} new, ${count(changes.length - created, 'file')} changed`
  if (changes.length === 0) done = 'Nothing to write'
  if (dryRun) {
    lines.push(...changes.map(formatChange))
    done += '; nothing was written, since this is a dry run'
  } else if (isStopped)
    done = `Nothing was written because of ${faults}; fix the source, or add --keep-going to import the rest`
  lines.push(done)
  if (number > 0 && (dryRun || !isStopped)) lines.push(faults)
  return {
    isWritten: !isStopped && !dryRun,
    status: isStopped || isEmpty ? 1 : 0,
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
