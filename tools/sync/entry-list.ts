import fs from 'node:fs/promises'
import path from 'node:path'
import { isMap, isSeq, parseDocument, type YAMLMap } from 'yaml'
import { type CollectionName, collections } from '#schema/collections.ts'
import { existingDocuments } from '#tools/documents/documents.ts'
import { keepComments, type PlainValues, plainMap, textIn } from '#tools/documents/yaml.ts'

export const laterOf = (a: string, b: string) => (a > b ? a : b)

export type NewValues = Readonly<Record<string, unknown>>

export type Row = NewValues & { name: string }

/** The key of a kind of file whose value is its list of entries. */
function listKeyOf(kind: CollectionName) {
  const { fields = {} } = collections.find(({ name }) => name === kind) ?? {}
  return Object.keys(fields).find((key) => fields[key]?.type === 'objects') ?? ''
}

/** Opens YAML files with a list of entries. Changes keep the order and comments of a file. */
export async function openLists(folder: string, kind: CollectionName) {
  const list = listKeyOf(kind)
  return (await existingDocuments(folder, kind)).map(({ file, text = '' }) => {
    const document = parseDocument(text, { logLevel: 'silent' })
    const { contents, errors } = document
    const node = isMap(contents) ? contents.get(list, true) : undefined
    if (errors.length > 0 || !isMap(contents) || !isSeq<YAMLMap>(node) || !node.items.every(isMap))
      throw new Error(`${file}: ${list}: is not a list of entries; run npm run check`)
    const keys = plainMap(contents)
    const { items } = node
    // Entries of an empty list have one line each, too.
    const flow = items.length === 0 || items.some((item) => item.flow)
    node.flow = false
    // The parser takes a comment above the first entry as one of the whole list.
    if (items[0]) items[0].commentBefore = node.commentBefore
    node.commentBefore = undefined
    const create = (entry: NewValues, old?: YAMLMap) => {
      const made = document.createNode(entry, { flow }) as YAMLMap
      keepComments(old, made)
      return made
    }
    return {
      file,
      keys,
      entries: () => items.map(plainMap),
      /** Sets values of an entry, and keeps those whose new value is `undefined`. */
      setIn: (entry: number, values: NewValues) => {
        for (const [key, value] of Object.entries(values))
          if (value !== undefined) items[entry]?.set(key, value)
      },
      /** Adds an entry before the first one for which `isBefore` is true, or at the end. */
      add: (entry: NewValues, isBefore: (other: PlainValues) => boolean = () => false) => {
        const at = items.findIndex((item) => isBefore(plainMap(item)))
        items.splice(at < 0 ? items.length : at, 0, create(entry))
      },
      deleteIn: (entry: number, key: string) => items[entry]?.delete(key),
      /** Replaces all entries; comments stay with the entry of the same name. */
      replace: (entries: readonly Row[]) => {
        const before = new Map(items.map((item) => [item.get('name'), item]))
        const next = entries.map((entry) => {
          const old = before.get(entry.name)
          return old && JSON.stringify(old) === JSON.stringify(entry) ? old : create(entry, old)
        })
        items.splice(0, items.length, ...next)
      },
      /** Writes the file. Sets `asOf` to `day`, unless `asOf` is later already. */
      save: (day?: string) => {
        if (day !== undefined) document.set('asOf', laterOf(day, textIn(keys, 'asOf') ?? ''))
        return fs.writeFile(path.join(folder, file), document.toString({ lineWidth: 0 }))
      },
    }
  })
}
