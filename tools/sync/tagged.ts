import { byVersion } from '#lib/text/collation.ts'
import { type PlainValues, textIn } from '#tools/documents/yaml.ts'
import { openLists } from './entry-list.ts'
import { refuseHalf, type Sync } from './sources.ts'

type Tagged = {
  kind: 'Bundles' | 'Rulesets'
  name: string
  tagOf: (entry: PlainValues) => string
  /** Tags for each of which the list must have an entry, the newest first. */
  tags: readonly string[]
  read: (tag: string) => Promise<Readonly<Record<string, unknown>>>
}

const isEarlier = (tag: string, other: string) =>
  withoutVersion(tag) === withoutVersion(other) && byVersion(tag, other) < 0

export const withoutVersion = (tag: string) => tag.replace(/-?\d+\.\d+\.\d+$/, '')

/**
 * Adds an entry for each new tag; replaces entries with a `source`, which a person wrote, by facts
 * at the tag.
 */
export async function addTagged(
  { folder, words }: Sync,
  day: string,
  { kind, name, tagOf, tags, read }: Tagged,
) {
  for (const list of await openLists(folder, kind, name)) {
    const known = list.entries().filter((entry) => !entry.has('source'))
    const present = known.filter((entry) => tags.includes(tagOf(entry)))
    refuseHalf(present.length, known.length, `of the tags in ${list.file}`)
    for (const tag of tags) {
      if (known.some((entry) => tagOf(entry) === tag)) continue
      const facts = await read(tag)
      const at = list.entries().findIndex((entry) => tagOf(entry) === tag)
      const before = list.entries()[at]
      if (before) list.remove(at)
      // Keeps `breaksRules`, which people set: no file at a tag contains it.
      const breaksRules = before?.has('breaksRules') || undefined
      list.add({ ...facts, breaksRules }, (entry) => isEarlier(tagOf(entry), tag))
      const changes = Object.entries(facts).flatMap(([key, value]) => {
        const was = textIn(before, key)
        if (typeof value !== 'string' || value === was || tag.includes(value)) return []
        return `${key} ${value}${was ? `, was ${was}` : ''}`
      })
      const how = before ? 'was read from its tag' : `is new in ${list.file}`
      words.push(`${tag} ${how}: ${changes.join('; ') || 'no value changed'}`)
    }
    list.moveOn(day)
    await list.save()
  }
}
