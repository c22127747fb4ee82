import type { Place } from '#lib/check/finding.ts'
import { groupBy } from '#lib/group-by.ts'
import { byCodeUnit } from '#lib/text/collation.ts'
import { clean, count } from '#lib/text/message-format.ts'
import { type Change, formatChange } from '#tools/documents/plan.ts'

/** A `fault` is something that cannot be imported; a `note` describes what the import changed. */
export type Remark = Place & { path: string; kind: 'fault' | 'note'; message: string }

export type ReportRemark = (place: Place, message: string, kind?: Remark['kind']) => void

export function remarksOn(path: string, remarks: Remark[]): ReportRemark {
  return ({ line, column }, message, kind = 'fault') => {
    remarks.push({ path, line, column, kind, message })
  }
}

export type Proposal = { changes: Change[]; remarks: Remark[] }

export function outcomeOf(
  { changes, remarks, summary, isEmpty }: Proposal & { summary: string; isEmpty: boolean },
  { keepGoing, dryRun }: { keepGoing: boolean; dryRun: boolean },
) {
  const number = remarks.filter(({ kind }) => kind === 'fault').length
  const faults = number > 0 ? [count(number, 'fault')] : []
  const isStopped = number > 0 && !keepGoing
  const created = changes.filter(({ isNew }) => isNew).length
  const files = `${count(created, 'file')} new, ${count(changes.length - created, 'file')} changed`
  const done = changes.length === 0 ? 'Nothing to write' : files
  const lines = [...formatRemarks(remarks), summary]
  if (dryRun) {
    lines.push(
      ...changes.map(formatChange),
      `${done}; nothing was written, since this is a dry run`,
      ...faults,
    )
  } else if (isStopped) {
    const advice = 'fix the source, or add --keep-going to import the rest'
    lines.push(`Nothing was written because of ${faults.join()}; ${advice}`)
  } else lines.push(done, ...faults)
  return {
    isWritten: !isStopped && !dryRun,
    status: isStopped || isEmpty ? 1 : 0,
    text: `${lines.join('\n')}\n`,
  }
}

/** The smallest number of equal remarks that are joined into one line. */
const minFolded = 3

/**
 * Formats remarks, sorted by place. Equal remarks are joined into one line, with all places of a
 * fault, but only the first place of a note.
 */
function formatRemarks(remarks: readonly Remark[]) {
  const sorted = remarks.toSorted(
    (a, b) => byCodeUnit(a.path, b.path) || a.line - b.line || a.column - b.column,
  )
  // Messages about repaired characters do not begin with a key and a colon, so they are not joined.
  const groups = groupBy(sorted, (remark) =>
    /^[\w ]+: /.test(remark.message) ? `${remark.kind} ${remark.message}` : remark,
  )
  return [...groups.values()].flatMap((group) => {
    const places = group.map(({ path, line, column }) => `${clean(path, 500)}:${line}:${column}`)
    const text = `${group[0]?.kind} ${clean(group[0]?.message ?? '', 2000)}`
    if (group.length < minFolded) return places.map((place) => `${place} ${text}`)
    const shown = group[0]?.kind === 'fault' ? `in ${places.join(', ')}` : `first in ${places[0]}`
    return [`${group.length} × ${text} (${shown})`]
  })
}
