import { isMap, isNode, isScalar, isSeq, YAMLMap } from 'yaml'
import { decode } from '#lib/check/bytes/decode.ts'
import { parseYaml } from '#lib/check/front-matter/yaml.ts'
import { type Place, placesOf, start } from '#lib/check/place.ts'
import { type ReportRemark, takingFindings } from './plan.ts'

/** A YAML value. Scalars are strings as written in the file, except null. */
type PlainValue = string | null | PlainValue[] | PlainValues

export type PlainValues = ReadonlyMap<string, PlainValue>

/** Converts a YAML map into a Map; the first of duplicate keys counts. */
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

export function textListIn(values: PlainValues | undefined, key: string) {
  const value = values?.get(key)
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}

/** The maps in a key's value, which is a list or a single map. */
export function mapsIn(values: PlainValues | undefined, key: string): PlainValues[] {
  return [values?.get(key) ?? []].flat().filter((item) => item instanceof Map)
}

export type ListEntry = { values: PlainValues; place: (key?: string) => Place }

export function readListFile(bytes: Uint8Array, report: ReportRemark) {
  const text = decode(bytes, takingFindings(report))
  if (text === undefined) return undefined
  const place = placesOf(text)
  const contents = parseYaml(text, (offset, message) => report(place(offset), `YAML: ${message}`))
  if (contents === undefined) return undefined
  if (!isSeq(contents)) {
    report(start, 'file: is not a list; write entries such as "- name: falco"')
    return
  }
  const placeOf = (node: unknown): Place | undefined =>
    isNode(node) && node.range ? place(node.range[0]) : undefined
  const entries = contents.items.map((item): ListEntry => {
    const map = isMap(item) ? item : new YAMLMap()
    return {
      values: plainMap(map),
      place: (key) => placeOf(key && map.get(key, true)) ?? placeOf(item) ?? start,
    }
  })
  return { text, entries }
}
