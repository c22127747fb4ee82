import { clean, count } from '#lib/text/message-format.ts'
import type { Plan } from './plan.ts'
import { formatRemarks } from './remark.ts'
import { formatChange } from './text/format-change.ts'

export type ImportOutcome = { isWritten: boolean; isDryRun: boolean; status: 0 | 1; faults: number }

/**
 * Whether a plan is carried out: not where something could not be brought over, unless the person said to keep going.
 * Then the exit status is 0 again, since the person knows.
 */
export function outcomeOf(
  { remarks }: Plan,
  { keepGoing, dryRun }: { keepGoing: boolean; dryRun: boolean },
): ImportOutcome {
  const faults = remarks.filter(({ kind }) => kind === 'fault').length
  const isStopped = faults > 0 && !keepGoing
  return { isWritten: !isStopped && !dryRun, isDryRun: dryRun, status: isStopped ? 1 : 0, faults }
}

/** What the command prints: remarks by place, the plan of a dry run, and what was done. */
export function formatOutcome(plan: Plan, { isWritten, isDryRun, faults }: ImportOutcome): string {
  const lines = formatRemarks(plan.remarks)
  if (isDryRun) lines.push(...plan.changes.map((change) => formatChange(change).trimEnd()))
  lines.push(...plan.summary.map((line) => clean(line, 5000)))
  const created = plan.changes.filter(({ before }) => !before).length
  const updated = plan.changes.length - created
  const done =
    plan.changes.length === 0 ? 'Nothing to write' : `${count(created, 'file')} new, ${count(updated, 'file')} changed`
  if (isDryRun) lines.push(plan.changes.length === 0 ? done : `${done}; nothing was written, since this is a dry run`)
  else if (isWritten) lines.push(done)
  if (faults > 0 && !isWritten && !isDryRun) {
    lines.push(
      `Nothing was written, for ${count(faults, 'fault')}; fix the source, or write --keep-going to bring over the rest`,
    )
  } else if (faults > 0) lines.push(`${count(faults, 'fault')}`)
  return `${lines.join('\n')}\n`
}
