import { isMap, isNode, isSeq } from 'yaml'
import { decode } from '#lib/check/bytes/decode.ts'
import { parseYaml } from '#lib/check/front-matter/yaml.ts'
import { type Place, placesOf, start } from '#lib/check/place.ts'
import { type ReportRemark, takingFindings } from '#tools/import/remark.ts'
import { type PlainValues, plainMap } from './plain-values.ts'

/** An entry of a list: its values as text, and where each key's value stands. */
export type ListEntry = {
  values: PlainValues
  place: Place
  placeOf: (key: string, index?: number) => Place
}

export type ListFile = { text: string; entries: ListEntry[] }

/**
 * Reads a YAML file that is a list of maps, as the community's infrastructure makes them. Undefined, with the reason
 * reported, where it is none.
 */
export function readListFile(bytes: Uint8Array, report: ReportRemark): ListFile | undefined {
  const text = decode(bytes, takingFindings(report))
  if (text === undefined) return undefined
  const place = placesOf(text)
  const contents = parseYaml(text, (offset, message) => report(place(offset), `YAML: ${message}`))
  if (contents === undefined) return undefined
  if (contents === null) return { text, entries: [] }
  if (!isSeq(contents)) return void report(start, 'file: is no list; write entries that begin with "- name: falco"')
  const entries: ListEntry[] = []
  const placeIn = (node: unknown): Place | undefined => {
    const range = isNode(node) ? node.range : undefined
    return range ? place(range[0]) : undefined
  }
  for (const item of contents.items) {
    const at = placeIn(item) ?? start
    if (!isMap(item)) {
      report(at, 'entry: is no map of keys; write lines such as "- name: falco"')
      continue
    }
    const placeOf = (key: string, index?: number): Place => {
      const node = item.get(key, true)
      return placeIn(index !== undefined && isSeq(node) ? node.items[index] : node) ?? at
    }
    entries.push({ values: plainMap(item), place: at, placeOf })
  }
  return { text, entries }
}
