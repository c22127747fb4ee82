import fs from 'node:fs/promises'
import path from 'node:path'
import { isMap, isSeq, parseDocument, type YAMLMap } from 'yaml'
import type { Collection } from '#schema/collections.ts'
import { existingDocuments } from '#tools/documents/documents.ts'
import { type PlainValues, plainMap, textIn } from '#tools/documents/yaml.ts'

export const laterOf = (a: string, b: string) => (a > b ? a : b)

type NewValues = Readonly<Record<string, unknown>>

export type EntryList = Awaited<ReturnType<typeof openLists>>[number]

/** Opens YAML lists of entries; changes keep the order and comments of a file. */
export async function openLists(folder: string, kind: Collection['name'], list: string) {
  return (await existingDocuments(folder, kind)).map(({ file, text = '' }) => {
    const document = parseDocument(text, { logLevel: 'silent' })
    const { contents, errors } = document
    const node = isMap(contents) ? contents.get(list, true) : undefined
    if (errors.length > 0 || !isMap(contents) || !isSeq<YAMLMap>(node) || !node.items.every(isMap))
      throw new Error(`${file}: ${list}: is not a list of entries; run npm run check`)
    const { items } = node
    const flow = items[0]?.flow === true
    const create = (entry: NewValues) => document.createNode(entry, { flow }) as YAMLMap
    return {
      file,
      keys: plainMap(contents),
      entries: () => items.map(plainMap),
      /** Sets `asOf` to `day`, unless it already is a later day. */
      moveOn: (day: string) =>
        document.set('asOf', laterOf(day, textIn(plainMap(contents), 'asOf') ?? '')),
      setIn: (entry: number, values: NewValues) => {
        for (const [key, value] of Object.entries(values)) items[entry]?.set(key, value)
      },
      /** Adds an entry before the first one for which `isBefore` is true, or at the end. */
      add: (entry: NewValues, isBefore: (other: PlainValues) => boolean = () => false) => {
        const at = items.findIndex((item) => isBefore(plainMap(item)))
        items.splice(at < 0 ? items.length : at, 0, create(entry))
      },
      remove: (entry: number) => items.splice(entry, 1),
      /** Replaces all entries; a comment stays with the entry of the same name. */
      replace: (entries: readonly NewValues[]) => {
        const before = new Map(items.map((item) => [item.get('name'), item]))
        const next = entries.map((entry) => {
          const old = before.get(entry.name)
          if (old && JSON.stringify(old) === JSON.stringify(entry)) return old
          const made = create(entry)
          made.commentBefore = old?.commentBefore
          return made
        })
        items.splice(0, items.length, ...next)
      },
      save: () => fs.writeFile(path.join(folder, file), document.toString({ lineWidth: 0 })),
    }
  })
}
