import { byVersion } from '#lib/text/collation.ts'
import type { CollectionName } from '#schema/collections.ts'
import { type PlainValues, textIn } from '#tools/documents/yaml.ts'
import { type NewValues, openLists } from './entry-list.ts'
import { openRepository } from './repository.ts'
import type { Repository, SourceReader, Sync, SyncSource } from './source.ts'

type TagTable = {
  /** The list in content, which has one row for each tag, newest first. */
  kind: CollectionName
  /** The key in a row that has the version. */
  versionKey?: string
  /**
   * The tags to read: those that begin with `prefix`, from the version `since` on, become rows with
   * this `name`, in the order of this list. People keep rows with other names, and older ones.
   */
  forms: readonly { name?: string; prefix: string; since?: string }[]
  /** Whether a row has all that a sync can read; otherwise its tag is read again. */
  isComplete?: (row: PlainValues) => boolean
  /**
   * Reads what the row of a tag has after its name and version; `undefined` if it needs no row. If
   * this throws a `SourceError`, no row of the list changes.
   */
  rowAt: (
    tag: string,
    repository: Repository,
    sync: Sync,
    source: SyncSource,
  ) => Promise<NewValues | undefined>
}

export const isFinal = (version: string) => /^\d+\.\d+\.\d+$/.test(version)

/**
 * A source that is the files of a repository at each of its tags. A sync adds a row for each new
 * tag. If a person wrote a row before the tag existed (with the key `source`), or the row is not
 * complete, the sync updates the row; other keys stay.
 */
export function tagTable({
  kind,
  versionKey = 'version',
  forms,
  isComplete = () => true,
  rowAt,
}: TagTable): SourceReader {
  const versionIn = (row: PlainValues) => textIn(row, versionKey) ?? ''
  const formOf = (row: PlainValues) => forms.findIndex(({ name }) => name === textIn(row, 'name'))
  return async (sync, source) => {
    const repository = await openRepository(sync, source.url)
    for (const list of await openLists(sync.folder, kind)) {
      for (const [order, { name, prefix, since = '' }] of forms.entries())
        for (const tag of repository.tags.keys()) {
          const version = tag.slice(prefix.length)
          if (!tag.startsWith(prefix) || !isFinal(version) || byVersion(version, since) < 0)
            continue
          const rows = list.entries()
          const at = rows.findIndex((row) => formOf(row) === order && versionIn(row) === version)
          const before = rows[at]
          if (before && !before.has('source') && isComplete(before)) continue
          const read = await rowAt(tag, repository, sync, source)
          if (!read) continue
          const values = { ...(name && { name }), [versionKey]: version, ...read }
          const isBelow = (row: PlainValues) =>
            (formOf(row) - order || byVersion(version, versionIn(row))) > 0
          if (before) {
            list.setIn(at, values)
            list.deleteIn(at, 'source')
          } else list.add(values, isBelow)
          sync.news.push(`${tag} is ${before ? 'updated' : 'new'} in ${list.file}`)
        }
      await list.save(repository.day)
    }
    return repository.day
  }
}
