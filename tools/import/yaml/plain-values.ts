import { isMap, isScalar, isSeq, type YAMLMap } from 'yaml'

/** Everything but lists, maps and null is the text that stands in the file. */
export type PlainValue = string | null | PlainValue[] | PlainValues

export type PlainValues = ReadonlyMap<string, PlainValue>

/** Of double keys the first counts. */
export function plainMap(map: YAMLMap): PlainValues {
  const values = new Map<string, PlainValue>()
  for (const { key, value } of map.items) {
    const name = isScalar(key) ? String(key.value) : undefined
    if (name !== undefined && !values.has(name)) values.set(name, plainValue(value))
  }
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

export function textsIn(values: PlainValues | undefined, key: string): string[] {
  return listIn(values, key).filter((item) => typeof item === 'string')
}

export function mapsIn(values: PlainValues | undefined, key: string): PlainValues[] {
  return listIn(values, key).filter((item) => item instanceof Map)
}

function listIn(values: PlainValues | undefined, key: string): PlainValue[] {
  const value = values?.get(key)
  return Array.isArray(value) ? value : []
}
