import { isMap, isScalar, isSeq, type YAMLMap } from 'yaml'

/** A YAML value without its places. Text, numbers, flags and dates are the text that stands in the file. */
export type Plain = string | null | Plain[] | Map<string, Plain>

/** A map of YAML nodes as plain values; of double keys the first counts. Aliases and tags give nothing. */
export function plainMap(map: YAMLMap): Map<string, Plain> {
  const values = new Map<string, Plain>()
  for (const { key, value } of map.items) {
    const name = isScalar(key) ? String(key.value) : undefined
    if (name !== undefined && !values.has(name)) values.set(name, plain(value))
  }
  return values
}

/** A node as a plain value. */
export function plain(node: unknown): Plain {
  if (isMap(node)) return plainMap(node as YAMLMap)
  if (isSeq(node)) return node.items.map(plain)
  if (!isScalar(node) || node.value === null) return null
  return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value))
}

/** The value where it is text. */
export function textIn(values: ReadonlyMap<string, Plain> | undefined, key: string): string | undefined {
  const value = values?.get(key)
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

/** The texts of a list; empty where there is none. */
export function textsIn(values: ReadonlyMap<string, Plain> | undefined, key: string): string[] {
  const value = values?.get(key)
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []
}
