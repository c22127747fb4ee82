import { isMap, isNode, isSeq, YAMLMap } from 'yaml'
import { decode } from '#lib/check/bytes/decode.ts'
import { parseYaml } from '#lib/check/front-matter/yaml.ts'
import { type Place, placesOf, start } from '#lib/check/place.ts'
import { type ReportRemark, takingFindings } from '#tools/import/remark.ts'
import { type PlainValues, plainMap } from './plain-values.ts'

export type ListEntry = { values: PlainValues; place: (key?: string) => Place }

export type ListFile = { text: string; entries: ListEntry[] }

/** Reads a YAML list of maps, as the community's infrastructure makes them. */
export function readListFile(bytes: Uint8Array, report: ReportRemark): ListFile | undefined {
  const text = decode(bytes, takingFindings(report))
  if (text === undefined) return undefined
  const place = placesOf(text)
  const contents = parseYaml(text, (offset, message) => report(place(offset), `YAML: ${message}`))
  if (contents === undefined) return undefined
  if (!isSeq(contents)) return void report(start, 'file: is no list; write entries that begin with "- name: falco"')
  const placeOf = (node: unknown): Place | undefined => (isNode(node) && node.range ? place(node.range[0]) : undefined)
  const entries = contents.items.map((item): ListEntry => {
    const map = isMap(item) ? item : new YAMLMap()
    return { values: plainMap(map), place: (key) => placeOf(key && map.get(key, true)) ?? placeOf(item) ?? start }
  })
  return { text, entries }
}
