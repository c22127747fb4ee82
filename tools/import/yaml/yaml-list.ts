import { isAlias, isMap, isScalar, isSeq, type Node, parseDocument, visit, type YAMLMap } from 'yaml'
import { yamlMessage } from '#lib/check/front-matter/yaml-messages.ts'
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
 * reported, where it is none. Anchors, aliases and tags are refused: they multiply a text or make other types.
 */
export function readListFile(bytes: Uint8Array, report: ReportRemark): ListFile | undefined {
  const text = decodeTextFile(bytes, (place, message) => report(place, message))?.text
  if (text === undefined) return undefined
  const place = placesOf(text)
  // Deeper than a list of maps with lists needs, and far below what a parser's stack bears.
  const deep = deepLine(text)
  if (deep !== undefined) return void report(place(deep), 'YAML: is nested too deep; write a list of entries')
  let contents: unknown
  try {
    const document = parseDocument(text, {
      uniqueKeys: false,
      merge: false,
      prettyErrors: false,
      resolveKnownTags: false,
      logLevel: 'silent',
    })
    const [error] = document.errors
    if (error) return void report(place(error.pos[0]), yamlMessage(error, text))
    let refused: Node | undefined
    visit(document, (_, node) => {
      if (isAlias(node) || ((isMap(node) || isSeq(node) || isScalar(node)) && (node.anchor || node.tag)))
        refused = node as Node
      return refused ? visit.BREAK : undefined
    })
    if (refused)
      return void report(
        place(refused.range?.[0] ?? 0),
        'YAML: anchors, aliases and tags are not read; write the value itself',
      )
    contents = document.contents
  } catch {
    return void report(start, 'YAML: cannot be read; write a list of entries that begin with "- name: falco"')
  }
  if (contents === null || (isScalar(contents) && contents.value === null)) return { text, entries: [] }
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

/** Offset of the first line that is indented, or opens lists or brackets, too often. */
function deepLine(text: string): number | undefined {
  let offset = 0
  for (const line of text.split('\n')) {
    let open = 0
    for (const character of line) {
      if (character === '[' || character === '{') open++
      else if (character === ']' || character === '}') open = 0
      if (open >= 50) return offset
    }
    if (/^(?: {100}|(?:- ?){50})/.test(line)) return offset
    offset += line.length + 1
  }
  return undefined
}
