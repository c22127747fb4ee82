import { existsSync } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { parseDocument, stringify, type YAMLMap } from 'yaml'
import { walk } from '#lib/check/bytes/paths.ts'
import { readYaml } from '#lib/check/front-matter/yaml.ts'
import { decode, splitFrontMatter } from '#lib/check/source.ts'
import { writeWhole } from '#lib/store/store.ts'
import { clean } from '#lib/text/message-format.ts'
import { nameSlug } from '#lib/text/names.ts'
import { type Collection, collectionOf } from '#schema/collections.ts'
import { keepComments, type PlainValues, plainMap } from './yaml.ts'

type ExistingDocument = {
  file: string
  text: string | undefined
  /** The keys of front matter or of a YAML file; undefined if they cannot be read. */
  values: PlainValues | undefined
}

export function contentFiles(folder: string) {
  if (!existsSync(folder)) return []
  return walk(folder).flatMap(({ path: file, problem }) => (problem === undefined ? [file] : []))
}

export async function existingDocuments(into: string, name: Collection['name']) {
  const documents: ExistingDocument[] = []
  for (const file of contentFiles(into)) {
    const collection = collectionOf(file)
    if (collection?.name !== name) continue
    const text = decode(await fs.readFile(path.join(into, file)), () => {})
    const yaml =
      collection.format === 'data' ? text : text && splitFrontMatter(text, () => {})?.yaml
    const map = yaml && readYaml(yaml, () => {})
    documents.push({ file, text, values: map ? plainMap(map) : undefined })
  }
  return documents
}

const yamlStyle = { lineWidth: 0, flowCollectionPadding: false } as const

/** Keys of front matter; an update removes those that are `undefined`. */
type Wanted = Readonly<Record<string, string | readonly string[] | boolean | undefined>>

export const frontMatter = (values: Wanted) => `---\n${stringify(values, yamlStyle)}---\n`

/** @param key what identifies the document, such as `name`; another one may have the same file */
export async function createDocument(into: string, file: string, key: string, values: Wanted) {
  const place = path.join(into, file)
  if (existsSync(place))
    throw new Error(`${file} has another '${key}', or none; correct it, or rename the file`)
  await writeWhole(place, frontMatter(values))
}

/**
 * Sets keys in front matter; other keys keep their order, comments and quotes. New keys are
 * inserted at their position in the schema.
 */
export async function updateDocument(
  into: string,
  { file, text, values }: ExistingDocument,
  wanted: Wanted,
) {
  if (text === undefined || values === undefined)
    throw new Error(`${file}: its front matter cannot be read; npm run check shows why`)
  const order = Object.keys(collectionOf(file)?.fields ?? {})
  const changed = order.filter((key) => {
    const value = wanted[key]
    const written = typeof value === 'boolean' ? String(value) : value
    return key in wanted && !isDeepStrictEqual(values.get(key) ?? undefined, written)
  })
  if (changed.length === 0) return
  const { yaml, yamlOffset } = splitFrontMatter(text, () => {}) ?? { yaml: '', yamlOffset: 0 }
  const document = parseDocument<YAMLMap, false>(yaml)
  const map = document.contents
  for (const key of changed) {
    const value = wanted[key]
    if (value === undefined) map.delete(key)
    else if (typeof value === 'string' && map.has(key)) map.set(key, value)
    else if (map.has(key)) {
      const made = document.createNode(value)
      keepComments(map.get(key, true), made)
      map.set(key, made)
    } else {
      const earlier = order.slice(0, order.indexOf(key))
      const before = map.items.findLastIndex((pair) => earlier.includes(String(pair.key)))
      map.items.splice(before + 1, 0, document.createPair(key, value))
    }
  }
  const changedText =
    `${text.slice(0, yamlOffset)}\n` +
    document.toString(yamlStyle) +
    text.slice(yamlOffset + yaml.length).replace(/^\n/, '')
  await writeWhole(path.join(into, file), changedText)
}

/** ASCII spellings of letters that Unicode does not decompose into a letter and an accent. */
const letters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

export function asciiSlug(text: string) {
  return nameSlug(text)
    .replace(/[ßæœøłđðþı]/g, (letter) => letters[letter] ?? letter)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

export type Change = { file: string; isNew: boolean; after: Uint8Array }

export const formatChange = ({ file, isNew }: Change) =>
  `${isNew ? 'create' : 'update'} ${clean(file, 500)}`

/** The change that gives a file the bytes `after`; undefined if it has them already. */
export async function changeTo(into: string, file: string, after: Uint8Array) {
  const place = path.join(into, file)
  const before = existsSync(place) ? await fs.readFile(place) : undefined
  return before?.equals(after) ? undefined : { file, isNew: !before, after }
}

export async function writeChanges(into: string, changes: readonly Change[]) {
  for (const { file, after } of changes) await writeWhole(path.join(into, file), after)
}
