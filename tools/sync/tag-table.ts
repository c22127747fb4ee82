import { byVersion } from '#lib/text/collation.ts'
import type { CollectionName } from '#schema/collections.ts'
import { type PlainValues, textIn } from '#tools/documents/yaml.ts'
import { type NewValues, openLists } from './entry-list.ts'
import { openRepository } from './repository.ts'
import {
  type Repository,
  refuseHalf,
  type SourceReader,
  type Sync,
  type SyncSource,
  withoutTag,
} from './source.ts'

/** The final release that a row describes. */
type Release = { tag: string; name: string | undefined; version: string }

type TagTable = {
  /** The list in content, which has one row for each tag, newest first. */
  kind: CollectionName
  /** The key in a row that has the version. */
  versionKey?: string
  /**
   * The tags to read: those that begin with `prefix`, from the version `since` on, become rows with
   * this `name`. Rows are in the order of this list. Rows with other names are of other
   * repositories.
   */
  forms: readonly { name?: string; prefix: string; since?: string }[]
  /** Whether a row has all that a sync can read; otherwise its tag is read again. */
  isComplete?: (row: PlainValues) => boolean
  /**
   * Reads what the row of a tag has after its name and version; `undefined` if it needs no row. If
   * this throws a `SourceError`, no row of the list changes.
   */
  rowAt: (
    release: Release,
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
  const tagOf = (row: PlainValues) => {
    const form = forms.find(({ name }) => name === textIn(row, 'name'))
    return form ? form.prefix + textIn(row, versionKey) : ''
  }
  const formOf = (tag: string) =>
    forms.findIndex(({ prefix, since = '' }) => {
      const isRelease = tag.startsWith(prefix) && isFinal(tag.slice(prefix.length))
      return isRelease && byVersion(tag, prefix + since) >= 0
    })
  return async (sync, source) => {
    const repository = await openRepository(sync, source)
    for (const list of await openLists(sync.folder, kind)) {
      const tags = [...repository.tags.keys()].filter((tag) => formOf(tag) >= 0)
      const known = list.entries().filter((row) => tagOf(row) && !row.has('source'))
      const present = known.filter((row) => tags.includes(tagOf(row)))
      refuseHalf(present.length, known.length, `of the tags in ${list.file}`)
      for (const row of known)
        if (!present.includes(row)) sync.notes.push(withoutTag(tagOf(row), list.file))
      for (const tag of tags) {
        if (known.some((row) => tagOf(row) === tag && isComplete(row))) continue
        const { name, prefix = '' } = forms[formOf(tag)] ?? {}
        const version = tag.slice(prefix.length)
        const read = await rowAt({ tag, name, version }, repository, sync, source)
        if (!read) continue
        const values = { ...(name && { name }), [versionKey]: version, ...read }
        const now = list.entries()
        const at = now.findIndex((row) => tagOf(row) === tag)
        const before = now[at]
        const isEarlier = (row: PlainValues) =>
          formOf(tagOf(row)) === formOf(tag) && byVersion(tagOf(row), tag) < 0
        const older = now.filter(isEarlier)
        for (const [key, value] of Object.entries(values))
          if (value === undefined && [before, ...older].some((row) => row?.has(key)))
            sync.notes.push(
              `At the tag ${tag} no file that a sync reads has ${key}; find it, write it in ` +
                `${list.file}, and correct tools/sync/sources/`,
            )
        if (before) {
          list.setIn(at, values)
          list.deleteIn(at, 'source')
        } else list.add(values, (row) => isEarlier(row) || formOf(tagOf(row)) > formOf(tag))
        sync.news.push(`${tag} is ${before ? 'updated' : 'new'} in ${list.file}`)
      }
      await list.save(repository.day)
    }
    return repository.day
  }
}
