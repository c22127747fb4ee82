import { clean, count } from '#lib/text/message-format.ts'
import { existingDocuments } from '#tools/documents/documents.ts'
import { formatChange } from '#tools/documents/plan.ts'
import { type PlainValues, textIn } from '#tools/documents/yaml.ts'
import type { SyncPlan } from './source.ts'

const reportedKeys = {
  Maintainer: ['company', 'projects', 'core', 'until'],
  Project: ['scope', 'status'],
} as const

const wordsOf = (values: PlainValues | undefined, key: string) =>
  [values?.get(key) ?? []].flat().join(', ')

export async function differences(before: string, after: string, kind: keyof typeof reportedKeys) {
  const old = new Map(
    (await existingDocuments(before, kind)).map(({ file, values }) => [file, values]),
  )
  const documents = await existingDocuments(after, kind)
  return documents.flatMap(({ file, values }) => {
    const was = old.get(file)
    const keys = was ? ['name', ...reportedKeys[kind]] : reportedKeys[kind]
    const changes = keys.flatMap((key) => {
      const from = wordsOf(was, key)
      const to = wordsOf(values, key)
      if (key === 'until' && from !== to)
        return to ? `left, last listed on ${to}` : 'is listed again'
      return from === to ? [] : `${key} ${to || 'removed'}${from ? `, was ${from}` : ''}`
    })
    if (was && changes.length === 0) return []
    const name = clean(textIn(values, 'name') ?? file, 100)
    const former = documents.find(
      (other) => other.values?.has('until') && textIn(other.values, 'name') === name,
    )
    if (!was && former && former.file !== file)
      changes.push(
        `most likely the same person as ${former.file}, with a new handle: move 'since' and text ` +
          `to ${file}, add formerHandles, and delete the old file, or the site shows two people`,
      )
    const subject = was ? name : `${name} is a new ${kind.toLowerCase()}`
    return changes.length > 0 ? `${subject}: ${changes.join('; ')}` : subject
  })
}

/** The summary that the command prints; it is also the text of the pull request. */
export function reportOf({ changes, news, notes }: SyncPlan, { isDryRun }: { isDryRun: boolean }) {
  const lines = news.map(itemOf)
  if (news.length === 0)
    lines.push(
      changes.length > 0
        ? 'Nothing to name; the changed files have new dates or numbers.'
        : 'Nothing new.',
    )
  if (notes.length > 0) lines.push('', 'To look at:', '', ...notes.map(itemOf))
  if (isDryRun && changes.length > 0) lines.push('', ...changes.map(formatChange))
  const files = count(changes.length, 'file')
  if (changes.length > 0)
    lines.push('', isDryRun ? `${files} would change; nothing was written.` : `${files} changed.`)
  return `${lines.join('\n')}\n`
}

/** Formats a list item, without the `@` of names and other marks that GitHub interprets. */
function itemOf(line: string) {
  return `- ${clean(line.replace(/[@#<>`|\\]|!\[|\]\(/g, ''), 2000)}.`
}
