import { structuredPatch } from 'diff'
import { clean, count } from '#lib/text/message-format.ts'
import { type Change, formatRemarks, type Plan } from './plan.ts'

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
    const advice = 'fix the source, or write --keep-going to bring over the rest'
    lines.push(`Nothing was written, for ${faults.join()}; ${advice}`)
  } else lines.push(done, ...faults)
  return {
    isWritten: !isStopped && !dryRun,
    status: isStopped || isEmpty ? 1 : 0,
    text: `${lines.join('\n')}\n`,
  }
}

/** A diff of more edits is not shown: it takes long to compute, and nobody reads it. */
const maxEdits = 2_000
const maxLines = 40

export function formatChange({ file, before, after }: Change) {
  const head = `${before ? 'update' : 'create'} ${clean(file, 500)}`
  const [old, now] = [before ?? Buffer.of(), after].map((bytes) =>
    Buffer.from(bytes).toString('utf8'),
  )
  const options = { context: 2, maxEditLength: maxEdits }
  const patch = after.includes(0)
    ? undefined
    : structuredPatch('', '', old ?? '', now ?? '', '', '', options)
  if (!patch) return `${head} (${after.length} bytes)`
  const lines = patch.hunks.flatMap((hunk) => hunk.lines).filter((line) => !line.startsWith('\\'))
  const shown = lines.slice(0, maxLines).map((line) => `  ${line[0]} ${clean(line.slice(1), 160)}`)
  const rest = lines.length > maxLines ? [`    … ${lines.length - maxLines} more lines`] : []
  return [head, ...shown, ...rest].join('\n')
}
