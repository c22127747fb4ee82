import { formatList } from '#lib/text/message-format.ts'
import type { CollectionName } from '#schema/collections.ts'
import { type PlainValues, textIn } from '#tools/documents/yaml.ts'
import { openLists, type Row } from './entry-list.ts'
import { readVersions } from './repository.ts'
import { refuseHalf, type SourceReader, type Sync } from './source.ts'

/** A source that is one file, whose newest text replaces all rows of a list in content. */
export function fileTable(
  kind: CollectionName,
  rowsIn: (
    file: Awaited<ReturnType<typeof readVersions>>,
    known: readonly PlainValues[],
  ) => readonly Row[],
): SourceReader {
  return async (sync, source) => {
    const file = await readVersions(sync, source)
    await replaceRows(sync, kind, file.day, (known) => rowsIn(file, known))
    return file.day
  }
}

export async function replaceRows(
  { folder, news }: Sync,
  kind: CollectionName,
  day: string,
  rowsOf: (known: readonly PlainValues[]) => readonly Row[],
) {
  const noun = kind.toLowerCase()
  for (const list of await openLists(folder, kind)) {
    const known = list.entries()
    const rows = rowsOf(known)
    const before = known.map((entry) => textIn(entry, 'name') ?? '')
    const after = rows.map(({ name }) => name)
    refuseHalf(after.length, before.length, noun)
    list.replace(rows)
    const fresh = after.filter((name) => !before.includes(name))
    const gone = before.filter((name) => !after.includes(name))
    if (fresh.length > 0) news.push(`New ${noun}: ${formatList(fresh)}`)
    if (gone.length > 0) news.push(`No longer among ${noun}: ${formatList(gone)}`)
    await list.save(day)
  }
}
