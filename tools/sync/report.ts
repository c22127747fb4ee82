import { clean, count } from '#lib/text/message-format.ts'
import { formatChange } from '#tools/documents/documents.ts'
import type { SyncPlan } from './source.ts'

/** The summary that the command prints; it is also the text of the pull request. */
export function reportOf({ changes, news, notes }: SyncPlan, { isDryRun }: { isDryRun: boolean }) {
  const lines = news.map(itemOf)
  if (notes.length > 0) lines.push('', 'To look at:', '', ...notes.map(itemOf))
  if (isDryRun) lines.push('', ...changes.map(formatChange))
  const files = count(changes.length, 'file')
  lines.push('', isDryRun ? `${files} would change; nothing was written.` : `${files} changed.`)
  return `${lines.join('\n').trim()}\n`
}

/** Formats a list item, without the `@` of names and other marks that GitHub interprets. */
function itemOf(line: string) {
  return `- ${clean(line.replace(/[@#<>`|\\]|!\[|\]\(/g, ''), 2000)}.`
}
