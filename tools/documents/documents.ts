import { existsSync } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'
import { parseDocument, stringify, type YAMLMap } from 'yaml'
import { decode } from '#lib/check/bytes/decode.ts'
import { walk } from '#lib/check/bytes/walk.ts'
import { splitFrontMatter } from '#lib/check/front-matter/split.ts'
import { readYaml } from '#lib/check/front-matter/yaml.ts'
import { placesOf, start } from '#lib/check/place.ts'
import { type Collection, collectionOf } from '#schema/collections.ts'
import { type Plan, remarksOn } from './plan.ts'
import { type PlainValues, plainMap, plainValue, textIn } from './yaml.ts'

export type ExistingDocument = {
  file: string
  bytes: Uint8Array
  text: string | undefined
  /** Front matter, or the keys of a data file; undefined if unreadable. */
  values: PlainValues | undefined
}

export function filesIn(folder: string) {
  if (!existsSync(folder)) return []
  return walk(folder).flatMap(({ path: file, problem }) => (problem === undefined ? [file] : []))
}

export async function existingDocuments(into: string, name: Collection['name']) {
  const documents: ExistingDocument[] = []
  for (const file of filesIn(into)) {
    const collection = collectionOf(file)
    if (collection?.name !== name) continue
    const bytes = await fs.readFile(path.join(into, file))
    const text = decode(bytes, () => {})
    documents.push({
      file,
      bytes,
      text,
      values: collection.format === 'data' ? valuesOf(text) : frontMatterOf(text),
    })
  }
  return documents
}

export async function postsBySlug(into: string) {
  const posts = await existingDocuments(into, 'Post')
  return new Map(
    posts.map(({ file, values }) => [textIn(values, 'slug')?.toLowerCase() ?? '', file]),
  )
}

export function frontMatterOf(text: string | undefined) {
  return valuesOf(text && splitFrontMatter(text, () => {})?.yaml)
}

function valuesOf(yaml: string | undefined) {
  const map = yaml === undefined ? undefined : readYaml(yaml, placesOf(yaml), () => {})
  return map ? plainMap(map) : undefined
}

type FrontMatterValue = string | readonly string[] | boolean

const yamlStyle = { lineWidth: 0, flowCollectionPadding: false } as const

export function frontMatter(entries: readonly (readonly [string, FrontMatterValue | undefined])[]) {
  const values = Object.fromEntries(entries.filter(([, value]) => value !== undefined))
  return `---\n${stringify(values, yamlStyle)}---\n`
}

/** Keys to set in front matter; `undefined` removes a key. */
export type Wanted = Readonly<Record<string, FrontMatterValue | undefined>>

/** Plans changes of front matter. New keys are inserted at their position in `order`. */
export function updateDocument(
  plan: Plan,
  { file, bytes, text, values }: ExistingDocument,
  wanted: Wanted,
  order: readonly string[],
): void {
  if (text === undefined || values === undefined) {
    remarksOn(file, plan.remarks)(
      start,
      'file: its front matter cannot be read, so it is kept; npm run check shows why',
    )
    return
  }
  const next = setKeys(text, wanted, order)
  if (next !== text) plan.changes.push({ file, before: bytes, after: Buffer.from(next) })
}

/** Sets keys in front matter; other keys keep their order, comments and quotes. */
function setKeys(text: string, wanted: Wanted, order: readonly string[]) {
  const { yaml, yamlOffset } = splitFrontMatter(text, () => {}) ?? { yaml: '', yamlOffset: 0 }
  const document = parseDocument<YAMLMap, false>(yaml)
  const map = document.contents
  let isChanged = false
  for (const [index, key] of order.entries()) {
    const value = wanted[key]
    if (!(key in wanted) || isEqual(plainValue(map.get(key, true)), value)) continue
    isChanged = true
    if (value === undefined) map.delete(key)
    else if (map.has(key))
      map.set(key, typeof value === 'string' ? value : document.createNode(value))
    else {
      const before = map.items.findLastIndex((pair) =>
        order.slice(0, index).includes(String(pair.key)),
      )
      map.items.splice(before + 1, 0, document.createPair(key, value))
    }
  }
  if (!isChanged) return text
  return (
    text.slice(0, yamlOffset) +
    document.toString(yamlStyle) +
    text.slice(yamlOffset + yaml.length).replace(/^\n/, '')
  )
}

function isEqual(now: unknown, value: FrontMatterValue | undefined) {
  return (
    JSON.stringify(now ?? undefined) ===
    JSON.stringify(typeof value === 'boolean' ? String(value) : value)
  )
}
