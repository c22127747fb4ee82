import { type PlainValues, textIn } from '#tools/documents/yaml.ts'
import { openLists } from './entry-list.ts'
import { refuseHalf, type Sync } from './sources.ts'

type Facts = Record<string, unknown>

type Tagged = {
  kind: 'Bundles' | 'Rulesets'
  name: string
  tagOf: (entry: PlainValues) => string
  /** Tags to read, the newest first. */
  tags: readonly string[]
  read: (tag: string) => Promise<Facts>
  /** Whether an entry comes after the one of this tag. */
  isAfter: (entry: PlainValues, tag: string) => boolean
}

/** Adds an entry for each new tag, and replaces those with a `source`, which a person wrote. */
export async function addTagged({ folder, words }: Sync, day: string, tagged: Tagged) {
  const { kind, name, tagOf, tags, read, isAfter } = tagged
  for (const list of await openLists(folder, kind, name)) {
    const known = list.entries().filter((entry) => !entry.has('source'))
    const present = known.filter((entry) => tags.includes(tagOf(entry)))
    refuseHalf(present.length, known.length, `of the tags in ${list.file}`)
    for (const tag of tags) {
      if (known.some((entry) => tagOf(entry) === tag)) continue
      const at = list.entries().findIndex((entry) => tagOf(entry) === tag)
      const before = list.entries()[at]
      const facts = await read(tag)
      // No tag has this.
      if (before?.get('breaksRules') === 'true') facts.breaksRules = true
      if (before) list.remove(at)
      list.add(facts, (entry) => isAfter(entry, tag))
      const changes = Object.entries(facts).flatMap(([key, value]) => {
        const was = textIn(before, key)
        if (typeof value !== 'string' || value === was || tag.includes(value)) return []
        return `${key} ${value}${was ? `, was ${was}` : ''}`
      })
      const how = before ? `was read from its tag` : `is new in ${list.file}`
      words.push(`${tag} ${how}: ${changes.join('; ') || 'as known'}`)
    }
    list.moveOn(day)
    await list.save()
  }
}
