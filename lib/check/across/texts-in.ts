import type { Text, Values } from '#lib/check/front-matter/values.ts'
import type { Field, Fields } from '#schema/field.ts'

/** A text or date; its kind and keys (`Post.date`, `Releases.releases.date`); its last key; the values beside it. */
type FoundText = { place: string; key: string; field: Field; value: Text; beside: Values }

/** A document, or an entry of a list in one. */
type Entry = { collection: { name: string; fields: Fields }; values: Values }

/** Every text of front matter or data, in lists of entries too. */
export function textsIn({ collection: { name, fields }, values: beside }: Entry): FoundText[] {
  return [...beside].flatMap(([key, given]) => {
    const [place, field] = [`${name}.${key}`, fields[key]]
    return (given.kind === 'list' ? given.items : [given]).flatMap((value): FoundText[] => {
      if (value.kind === 'text' && field) return [{ place, key, field, value, beside }]
      if (value.kind !== 'map' || !field || !('fields' in field)) return []
      return textsIn({ collection: { name: place, fields: field.fields }, values: value.values })
    })
  })
}
