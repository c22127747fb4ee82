import type { Place } from '#lib/check/diagnostic.ts'
import type { Field, Fields } from '#schema/collection.ts'

/** A valid value, and its place in the file. Numbers and booleans are kept as text. */
export type Value = Place &
  (
    | { kind: 'text'; text: string }
    | { kind: 'list'; items: Value[] }
    | { kind: 'map'; values: Values }
  )

export type Values = Map<string, Value>

type Text = Extract<Value, { kind: 'text' }>

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

export const isDraft = (values: Values) => textValue(values, 'draft')?.text === 'true'

/** `keyPath` is the collection and keys, such as `Post.date`. */
type FoundText = Text & { keyPath: string; key: string; field: Field }

export function allTexts(name: string, fields: Fields, values: Values): FoundText[] {
  return [...values].flatMap(([key, given]) => {
    const keyPath = `${name}.${key}`
    const field = fields[key]
    return (given.kind === 'list' ? given.items : [given]).flatMap((value): FoundText[] => {
      if (value.kind === 'text' && field) return [{ ...value, keyPath, key, field }]
      if (value.kind !== 'map' || !field || !('fields' in field)) return []
      return allTexts(keyPath, field.fields, value.values)
    })
  })
}
