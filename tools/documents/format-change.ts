import { structuredPatch } from 'diff'
import { clean } from '#lib/text/message-format.ts'
import type { Change } from './plan.ts'

/** Diffs with more edits are left out: they are slow to compute, and nobody would read them. */
const maxEdits = 2_000
const maxLines = 40

export function formatChange({ file, before, after }: Change) {
  const head = `${before ? 'update' : 'create'} ${clean(file, 500)}`
  const textOf = (bytes: Uint8Array = Buffer.of()) => Buffer.from(bytes).toString('utf8')
  const options = { context: 2, maxEditLength: maxEdits }
  const isBinary = after.includes(0)
  const patch = !isBinary && structuredPatch('', '', textOf(before), textOf(after), '', '', options)
  if (!patch) return `${head} (${after.length} bytes)`
  const lines = patch.hunks.flatMap((hunk) => hunk.lines).filter((line) => !line.startsWith('\\'))
  const shown = lines.slice(0, maxLines).map((line) => `  ${line[0]} ${clean(line.slice(1), 160)}`)
  const rest = lines.length > maxLines ? [`    … ${lines.length - maxLines} more lines`] : []
  return [head, ...shown, ...rest].join('\n')
}
