import { isMap, isScalar, isSeq, type Node, parseDocument, type YAMLMap } from 'yaml'
import { type Edit, splice } from '#tools/import/text/edits.ts'
import { SyncError } from './fault.ts'

/** A file of keys with a list of entries, which is changed in place so that all other bytes stay. */
export type EntryFile = {
  /** Texts of the keys beside the list. */
  keys: ReadonlyMap<string, string>
  entries: readonly ReadonlyMap<string, string>[]
  /** Sets a key beside the list that is there already. */
  set: (key: string, text: string) => void
  /** Sets a key of an entry that is there already. */
  setIn: (entry: number, key: string, text: string) => void
  /** Adds an entry before another, or after the last, in the style of the others. */
  add: (before: number, entry: Readonly<Record<string, string>>) => void
  /** The text with all of that. */
  text: () => string
}

/**
 * Reads a file whose key `list` has the entries.
 * @throws {SyncError} where it is none, or is written in a form that cannot be added to
 */
export function readEntries(file: string, text: string | undefined, list: string): EntryFile {
  const read = text === undefined ? undefined : entriesOf(text, list)
  if (read) return read
  throw new SyncError([`${file}: ${list}: write at least one entry, each on lines of its own that begin with '- '`])
}

function entriesOf(text: string, list: string): EntryFile | undefined {
  const { contents, errors } = parseDocument(text, { logLevel: 'silent' })
  const node = isMap(contents) ? contents.get(list, true) : undefined
  if (errors.length > 0 || !isMap(contents) || !isSeq(node) || node.items.length === 0 || node.flow) return undefined
  const maps = node.items.filter((item): item is YAMLMap => isMap(item))
  if (maps.length !== node.items.length) return undefined
  const edits: Edit[] = []
  const added = new Map<number, string>()
  const set = (map: YAMLMap, key: string, value: string): void => {
    const found: unknown = map.get(key, true)
    if (!isScalar(found) || !found.range || found.source === value) return
    edits.push({ from: found.range[0], to: found.range[1], text: value })
  }
  const starts = maps.map((map) => text.lastIndexOf('\n', offset(map) - 1) + 1)
  // The first key stands behind the hyphen.
  if (maps.some((map, index) => !/^ *- +$/.test(text.slice(starts[index], offset(map))))) return undefined
  const isFlow = maps[0]?.flow === true
  const indent = /^ */.exec(text.slice(starts[0]))?.[0] ?? ''
  return {
    keys: textsOf(contents),
    entries: maps.map(textsOf),
    set: (key, value) => set(contents, key, value),
    setIn: (entry, key, value) => {
      const map = maps[entry]
      if (map) set(map, key, value)
    },
    add: (before, entry) => {
      const pairs = Object.entries(entry).map(([key, value]) => `${key}: ${value}`)
      const lines = isFlow ? `${indent}- { ${pairs.join(', ')} }\n` : `${indent}- ${pairs.join(`\n${indent}  `)}\n`
      added.set(before, (added.get(before) ?? '') + lines)
    },
    text: () => {
      const ended = text.endsWith('\n') ? text : `${text}\n`
      const last = maps.at(-1)
      const lineEnd = ended.indexOf('\n', (last ? contentEnd(last) : 0) - 1) + 1
      const inserted = [...added].map(([before, lines]): Edit => {
        const at = starts[before] ?? lineEnd
        return { from: at, to: at, text: lines }
      })
      return splice(added.size > 0 ? ended : text, [...edits, ...inserted]).text
    },
  }
}

function offset(node: Node): number {
  return node.range?.[0] ?? 0
}

/** End of what a map says; its own range takes in the comments below it. */
function contentEnd(map: YAMLMap): number {
  const value = map.items.at(-1)?.value as Node | undefined
  return map.flow ? (map.range?.[1] ?? 0) : (value?.range?.[1] ?? 0)
}

function textsOf(map: YAMLMap): Map<string, string> {
  return new Map(
    map.items.flatMap(({ key, value }) =>
      isScalar(key) && isScalar(value) ? [[String(key.value), value.source ?? String(value.value)]] : [],
    ),
  )
}
