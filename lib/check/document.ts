import { isScalar, type YAMLMap } from 'yaml'
import type { Collection } from '#schema/collections.ts'
import { checkCharacters } from './bytes/characters.ts'
import { decode } from './bytes/decode.ts'
import type { Finding } from './finding.ts'
import { createFindingList, type FindingList } from './finding-list.ts'
import { checkFields } from './front-matter/fields.ts'
import { checkHasAuthor, checkOwnRules } from './front-matter/single-file-rules.ts'
import { type Parts, splitFrontMatter } from './front-matter/split.ts'
import type { Values } from './front-matter/values.ts'
import { readYaml } from './front-matter/yaml.ts'
import { readText, runChain } from './markdown/chain.ts'
import { checkLength } from './markdown/length.ts'
import type { Reading, TextFacts } from './markdown/reading.ts'
import { type Place, placesOf, type Report, start } from './place.ts'
import { fieldsOf, type MadeDocument, type MakeDocument } from './raw-content.ts'

/** What one document says, and what is wrong with it by itself. */
export type CheckedDocument = {
  path: string
  collection: Collection
  findings: Finding[]
  /** Empty where front matter could not be read. */
  values: Values
  /** What other documents may want to know of its text; undefined where it has none or is not readable. */
  body: TextFacts | undefined
  /** The document itself, where it is sound by itself and was asked for. */
  made: MadeDocument | undefined
}

/** A document that is being checked. */
type Task = {
  path: string
  collection: Collection
  list: FindingList
  report: Report
  make: MakeDocument | undefined
}

/** What a stage found out. */
type Read = Pick<CheckedDocument, 'values' | 'body' | 'made'>

const nothing: Read = { values: new Map(), body: undefined, made: undefined }

/**
 * Checks one document by itself; a stage whose ground is missing is left out.
 * @param make called with what has no error before its text is read; reads the text on the way
 */
export async function checkDocument(
  path: string,
  collection: Collection,
  bytes: Uint8Array,
  make?: MakeDocument,
): Promise<CheckedDocument> {
  const list = createFindingList()
  const read = await readBytes({ path, collection, list, report: list.report(path), make }, bytes)
  return { path, collection, findings: list.all(), ...read }
}

async function readBytes(task: Task, bytes: Uint8Array): Promise<Read> {
  const text = decode(bytes, task.report)
  if (text === undefined) return nothing
  checkCharacters(text, task.report)
  return task.collection.format === 'data' ? readData(task, text) : readMarkdown(task, text)
}

async function readData(task: Task, text: string): Promise<Read> {
  const place = placesOf(text)
  const map = readYaml(text, false, place, task.report)
  if (map === undefined) return nothing
  const values = readFields(task, map, place)
  const content = { kind: 'yaml' as const, fields: fieldsOf(map) }
  return {
    ...nothing,
    values,
    made: isSound(task) ? await task.make?.(task.path, task.collection.name, content) : undefined,
  }
}

async function readMarkdown(task: Task, text: string): Promise<Read> {
  const parts = splitFrontMatter(text, task.report)
  if (!parts) return nothing
  const inFile = placesOf(text)
  const place = (offset: number): Place => inFile(offset + parts.yamlOffset)
  const map = readYaml(parts.yaml, true, place, task.report)
  const values = map === undefined ? nothing.values : readFields(task, map, place)
  if (task.collection.name === 'Post') checkLength(parts.body, parts.bodyLine, task.report)
  return { values, ...(await readBody(task, parts, map)) }
}

/** Reads the text: by making the document of it, or without, where there is none to make. */
async function readBody(task: Task, { body, bodyLine }: Parts, map?: YAMLMap | null): Promise<Omit<Read, 'values'>> {
  const { path, collection, report } = task
  const make = isSound(task) ? task.make : undefined
  const reading: Reading = {
    report,
    bodyStart: { line: bodyLine, column: 1 },
    isSound: () => isSound(task),
    wantsHtml: make !== undefined,
  }
  const content = { kind: 'markdown' as const, fields: fieldsOf(map), body, rawDocumentContent: body }
  const made = await readText(body, reading, async () => {
    if (make) return make(path, collection.name, content, reading)
    await runChain(body, reading)
    return undefined
  })
  return { body: reading.facts, made }
}

function isSound({ list }: Task): boolean {
  return !list.all().some(({ severity }) => severity === 'error')
}

function readFields({ path, collection, report }: Task, map: YAMLMap | null, place: (offset: number) => Place): Values {
  const values = checkFields(map, collection.fields, { place, report }, start)
  if (collection.name === 'Post') {
    checkHasAuthor(new Set(map?.items.map(({ key }) => (isScalar(key) ? String(key.value) : ''))), report)
  }
  checkOwnRules(path, collection, values, report)
  return values
}
