import { isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml'
import { parseYaml } from '#lib/check/front-matter/yaml.ts'
import { type Place, placesOf, start } from '#lib/check/place.ts'
import type { ReportRemark } from '#tools/import/remark.ts'
import { decodeTextFile } from '#tools/import/text/text-file.ts'
import { type PlainValue, plainValue } from './plain-values.ts'

/** An entry of a list: its values as text, and where each key's value stands. */
export type ListEntry = {
  values: ReadonlyMap<string, PlainValue>
  place: Place
  placeOf: (key: string, index?: number) => Place
}

export type ListFile = { text: string; entries: ListEntry[] }

/**
 * Reads a YAML file that is a list of maps, as the community's infrastructure makes them. Undefined, with the reason
 * reported, where it is none.
 */
export function readListFile(bytes: Uint8Array, report: ReportRemark): ListFile | undefined {
  const text = decodeTextFile(bytes, (place, message) => report(place, message))?.text
  if (text === undefined) return undefined
  const place = placesOf(text)
  const contents = parseYaml(text, (offset, message) => report(place(offset), `YAML: ${message}`))
  if (contents === undefined) return undefined
  if (contents === null) return { text, entries: [] }
  if (!isSeq(contents)) return void report(start, 'file: is no list; write entries that begin with "- name: falco"')
  const entries: ListEntry[] = []
  for (const item of contents.items) {
    const at = place((item as Node | null)?.range?.[0] ?? 0)
    if (isMap(item)) entries.push(entryOf(item as YAMLMap, at, place))
    else report(at, 'entry: is no map of keys; write lines such as "- name: falco"')
  }
  return { text, entries }
}

function entryOf(map: YAMLMap, at: Place, place: (offset: number) => Place): ListEntry {
  const values = new Map<string, PlainValue>()
  const nodes = new Map<string, unknown>()
  for (const { key, value } of map.items) {
    const name = isScalar(key) ? String(key.value) : ''
    if (values.has(name)) continue
    values.set(name, plainValue(value))
    nodes.set(name, value)
  }
  const placeOf = (key: string, index?: number): Place => {
    const node = nodes.get(key)
    const part = index !== undefined && isSeq(node) ? node.items[index] : node
    const range = isScalar(part) || isMap(part) || isSeq(part) ? part.range : undefined
    return range ? place(range[0]) : at
  }
  return { values, place: at, placeOf }
}
