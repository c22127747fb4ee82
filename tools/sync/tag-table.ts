import type { CollectionName } from '#schema/collections.ts'
import { type PlainValues, textIn } from '#tools/documents/yaml.ts'
import { type NewValues, openLists } from './entry-list.ts'
import type { Repository } from './git.ts'
import { openRepository } from './repository.ts'
import type { SourceReader, Sync, SyncSource } from './source.ts'
import { refuseHalf, withoutTag } from './source-error.ts'

type TagTable = {
  /** The list in content, which has one row for each tag, newest first. */
  kind: CollectionName
  /** The tag that a row describes. */
  tagOf: (row: PlainValues) => string
  /** Whether a tag needs a row. */
  isWanted: (tag: string, known: readonly PlainValues[]) => boolean
  /** Whether row `tag` is below row `other` in the list. */
  isEarlier: (tag: string, other: string) => boolean
  /** Whether a row has all that a sync can read; otherwise its tag is read again. */
  isComplete?: (row: PlainValues) => boolean
  /** Reads the row of a tag. If it throws a `SourceError`, no row of the list changes. */
  rowAt: (tag: string, repository: Repository, sync: Sync, source: SyncSource) => Promise<NewValues>
}

/**
 * A source that is the files of a repository at each of its tags. A sync adds a row for each new
 * tag. If a person wrote a row before the tag existed (with the key `source`), or the row is not
 * complete, the sync updates the row; other keys stay.
 */
export function tagTable({
  kind,
  tagOf,
  isWanted,
  isEarlier,
  isComplete = () => true,
  rowAt,
}: TagTable): SourceReader {
  return async (sync, source) => {
    const repository = await openRepository(sync, source)
    for (const list of await openLists(sync.folder, kind)) {
      const rows = list.entries()
      const tags = [...repository.tags.keys()].filter((tag) => isWanted(tag, rows))
      const known = rows.filter((row) => !row.has('source'))
      const present = known.filter((row) => tags.includes(tagOf(row)))
      refuseHalf(present.length, known.length, `of the tags in ${list.file}`)
      for (const row of known)
        if (!present.includes(row)) sync.notes.push(withoutTag(tagOf(row), list.file))
      for (const tag of tags) {
        if (known.some((row) => tagOf(row) === tag && isComplete(row))) continue
        const values = await rowAt(tag, repository, sync, source)
        const now = list.entries()
        const at = now.findIndex((row) => tagOf(row) === tag)
        const before = now[at]
        const older = now.filter((row) => isEarlier(tagOf(row), tag))
        for (const [key, value] of Object.entries(values))
          if (value === undefined && [before, ...older].some((row) => row?.has(key)))
            sync.notes.push(
              `At the tag ${tag} no file that a sync reads has ${key}; find it, write it in ` +
                `${list.file}, and correct tools/sync/sources/`,
            )
        if (before) {
          list.setIn(at, values)
          list.deleteIn(at, 'source')
        } else list.add(values, (row) => isEarlier(tagOf(row), tag))
        const changes = changesOf(tag, values, before)
        if (before && changes.length === 0 && !before.has('source')) continue
        const how = before ? 'was read from its tag' : `is new in ${list.file}`
        sync.news.push(`${tag} ${how}: ${changes.join('; ') || 'no value changed'}`)
      }
      await list.save(repository.day)
    }
    return repository.day
  }
}

/** The texts of a row that are new or different, without those that are in the tag's name. */
function changesOf(tag: string, values: NewValues, before: PlainValues | undefined) {
  return Object.entries(values).flatMap(([key, value]) => {
    const was = textIn(before, key)
    if (typeof value !== 'string' || value === was) return []
    if (tag.startsWith(value) || tag.endsWith(value)) return []
    return `${key} ${value}${was ? `, was ${was}` : ''}`
  })
}
