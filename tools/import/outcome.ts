import { clean, count } from '#lib/text/message-format.ts'
import { formatChange } from '#tools/documents/format-change.ts'
import { formatRemarks, type Plan } from '#tools/documents/plan.ts'

export type ImportOutcome = { isWritten: boolean; status: 0 | 1; text: string }

export function outcomeOf(
  { changes, remarks, summary, isEmpty }: Plan,
  { keepGoing, dryRun }: { keepGoing: boolean; dryRun: boolean },
): ImportOutcome {
  const number = remarks.filter(({ kind }) => kind === 'fault').length
  const faults = number > 0 ? [count(number, 'fault')] : []
  const isStopped = number > 0 && !keepGoing
  const created = changes.filter(({ before }) => !before).length
  const files = `${count(created, 'file')} new, ${count(changes.length - created, 'file')} changed`
  const done = changes.length === 0 ? 'Nothing to write' : files
  const lines = [...formatRemarks(remarks), ...summary.map((line) => clean(line, 5000))]
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
