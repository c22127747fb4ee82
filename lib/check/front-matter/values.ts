import type { Place } from '#lib/check/place.ts'
import type { Field, Fields } from '#schema/field.ts'

/** A valid value of front matter, and its place in the file. */
export type Value = Place &
  (
    | { kind: 'text'; text: string }
    | { kind: 'flag'; flag: boolean }
    | { kind: 'number'; number: number }
    | { kind: 'list'; items: Value[] }
    | { kind: 'map'; values: Values }
  )

export type Values = Map<string, Value>

export type Text = Extract<Value, { kind: 'text' }>

export function textValue(values: Values, key: string) {
  const value = values.get(key)
  return value?.kind === 'text' ? value : undefined
}

export function textsOf(values: Values, key: string) {
  return itemsOf(values, key).filter((item) => item.kind === 'text')
}

export function mapsOf(values: Values, key: string) {
  return itemsOf(values, key).filter((item) => item.kind === 'map')
}

function itemsOf(values: Values, key: string): Value[] {
  const value = values.get(key)
  return value?.kind === 'list' ? value.items : []
}

export function isTrue(values: Values, key: string) {
  const value = values.get(key)
  return value?.kind === 'flag' && value.flag
}

/** A text or date in front matter; `place` is its collection and keys, such as `Post.date`. */
type FoundText = { place: string; key: string; field: Field; value: Text }

type Entry = { collection: { name: string; fields: Fields }; values: Values }

/** All texts and dates in front matter, also those in lists and their entries. */
export function allTexts({ collection: { name, fields }, values }: Entry): FoundText[] {
  return [...values].flatMap(([key, given]) => {
    const place = `${name}.${key}`
    const field = fields[key]
    return (given.kind === 'list' ? given.items : [given]).flatMap((value): FoundText[] => {
      if (value.kind === 'text' && field) return [{ place, key, field, value }]
      if (value.kind !== 'map' || !field || !('fields' in field)) return []
      return allTexts({ collection: { name: place, fields: field.fields }, values: value.values })
    })
  })
}
