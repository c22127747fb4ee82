import { isMap, isNode, isScalar, isSeq, type YAMLMap } from 'yaml'

/** A YAML value. Numbers, dates and booleans are strings, as they are written in the file. */
type PlainValue = string | null | PlainValue[] | PlainValues

export type PlainValues = ReadonlyMap<string, PlainValue>

/** Converts a YAML map into a Map. Of duplicate keys, only the first one counts. */
export function plainMap(map: YAMLMap): PlainValues {
  const values = new Map<string, PlainValue>()
  for (const { key, value } of map.items)
    if (!values.has(String(key))) values.set(String(key), plainValue(value))
  return values
}

export function plainValue(node: unknown): PlainValue {
  if (isMap(node)) return plainMap(node as YAMLMap)
  if (isSeq(node)) return node.items.map(plainValue)
  if (!isScalar(node) || node.value === null) return null
  return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value))
}

export function textIn(values: PlainValues | undefined, key: string): string | undefined {
  const value = values?.get(key)
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

/** The texts in the value of a key; the value is a list or a single text. */
export function textListIn(values: PlainValues | undefined, key: string) {
  const value = values?.get(key)
  const list = Array.isArray(value) ? value : [textIn(values, key)]
  return list.filter((item) => typeof item === 'string')
}

/** The maps in the value of a key; the value is a list or a single map. */
export function mapsIn(values: PlainValues | undefined, key: string): PlainValues[] {
  return [values?.get(key) ?? []].flat().filter((item) => item instanceof Map)
}

/** Copies comments of a node, and the style of a list, to the node that replaces it. */
export function keepComments(old: unknown, made: unknown) {
  if (!isNode(old) || !isNode(made)) return
  made.commentBefore = old.commentBefore
  made.comment = old.comment
  if (isMap(old) && isMap(made))
    for (const { key, value } of made.items) {
      const was = old.items.find((pair) => String(pair.key) === String(key))
      keepComments(was?.key, key)
      keepComments(was?.value, value)
    }
  if (isSeq(old) && isSeq(made)) made.flow = old.flow
}
