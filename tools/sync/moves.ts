import { byCodeUnit } from '#lib/text/collation.ts'
import { existingDocuments } from '#tools/import/existing-documents.ts'
import type { ListedRepository } from './lists.ts'
import { putText } from './stage.ts'
import { readEntries } from './yaml-entries.ts'

/** Adds to the history of the list of repositories, where a folder has one, what has changed since its last line. */
export async function addMoves(into: string, listed: readonly ListedRepository[], day: string): Promise<void> {
  const [document] = await existingDocuments(into, 'Moves')
  if (!document) return
  const list = readEntries(document.file, document.text?.text, 'moves')
  const places = new Map<string, string | undefined>()
  for (const entry of list.entries.toSorted((a, b) => byCodeUnit(a.get('date') ?? '', b.get('date') ?? '')))
    places.set(entry.get('project') ?? '', entry.get('to'))
  const names = new Set(listed.map(({ name }) => name))
  const gone = [...places].filter(([name, from]) => from !== undefined && !names.has(name))
  const changed = listed.filter(({ name, place }) => places.get(name) !== place && place !== '')
  for (const { name, place } of changed) {
    const from = places.get(name)
    const move: Record<string, string> =
      from === undefined ? { event: 'listed', to: place } : { event: 'moved', from, to: place }
    list.add(list.entries.length, { date: day, project: name, ...move })
  }
  for (const [name, from = ''] of gone)
    list.add(list.entries.length, { date: day, project: name, event: 'unlisted', from })
  await putText(into, document, list.text())
}
