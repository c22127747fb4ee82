import { clean, count } from '#lib/text/message-format.ts'
import { formatChange } from '#tools/import/outcome.ts'
import type { SyncPlan } from './plan.ts'

/** What the command prints, which is also the text of a pull request: Markdown that reads well as it is. */
export function reportOf({ changes, words, notes }: SyncPlan, { isDryRun }: { isDryRun: boolean }): string {
  const lines = words.map(itemOf)
  if (words.length === 0) lines.push(changes.length > 0 ? 'Nothing new; the sources were read today.' : 'Nothing new.')
  if (notes.length > 0) lines.push('', 'To look at:', '', ...notes.map(itemOf))
  if (isDryRun && changes.length > 0) lines.push('', ...changes.map(formatChange))
  const files = count(changes.length, 'file')
  if (changes.length > 0) lines.push('', isDryRun ? `${files} would change; nothing was written.` : `${files} changed.`)
  return `${lines.join('\n')}\n`
}

/**
 * A line of a list that calls nobody, closes no issue and stops no job, whatever names are in it: GitHub acts on
 * `@name`, `Closes #1` and `[skip ci]` in a commit message and in a pull request.
 */
function itemOf(line: string): string {
  const quiet = line.replace(/[@#[\]<>*!`|\\]|(?<=https?):/gi, '').replace(/\bGH-(?=\d)/gi, 'GH ')
  return `- ${clean(quiet, 2000)}.`
}
