import type { YAMLMap } from 'yaml'
import type { Collection } from '#schema/collections.ts'
import { checkCharacters } from './bytes/characters.ts'
import { decode } from './bytes/decode.ts'
import { createFindings, type Finding } from './finding.ts'
import { checkFields } from './front-matter/fields.ts'
import { checkOwnRules } from './front-matter/single-file-rules.ts'
import { splitFrontMatter } from './front-matter/split.ts'
import type { Values } from './front-matter/values.ts'
import { readYaml } from './front-matter/yaml.ts'
import { readText } from './markdown/chain.ts'
import type { Reading, TextFacts } from './markdown/reading.ts'
import { type Place, placesOf, type Report, start } from './place.ts'

/** What one document says, and what is wrong with it by itself. */
export type CheckedDocument = ReadDocument & { path: string; collection: Collection }

/** The same, as its path and bytes say it. */
export type ReadDocument = {
  findings: Finding[]
  /** Empty where front matter could not be read. */
  values: Values
  /** What other documents may want to know of its text; undefined where it has none or is not readable. */
  body: TextFacts | undefined
}

/** A document that is being checked. */
type Task = { path: string; collection: Collection; report: Report }

type Read = Omit<ReadDocument, 'findings'>

const nothing: Read = { values: new Map(), body: undefined }

/** Checks one document by itself; a stage whose ground is missing is left out. */
export async function checkDocument(path: string, collection: Collection, bytes: Uint8Array): Promise<ReadDocument> {
  const { findings, report } = createFindings()
  const read = await readBytes({ path, collection, report: report(path) }, bytes)
  return { findings, ...read }
}

async function readBytes(task: Task, bytes: Uint8Array): Promise<Read> {
  const text = decode(bytes, task.report)
  if (text === undefined) return nothing
  checkCharacters(text, task.report)
  return task.collection.format === 'data' ? readData(task, text) : readMarkdown(task, text)
}

function readData(task: Task, text: string): Read {
  const place = placesOf(text)
  const map = readYaml(text, place, task.report)
  return map === undefined ? nothing : { ...nothing, values: readFields(task, map, place) }
}

async function readMarkdown(task: Task, text: string): Promise<Read> {
  const { report } = task
  const parts = splitFrontMatter(text, report)
  if (!parts) return nothing
  const inFile = placesOf(text)
  const place = (offset: number): Place => inFile(offset + parts.yamlOffset)
  const map = readYaml(parts.yaml, place, report)
  const values = map === undefined ? nothing.values : readFields(task, map, place)
  const reading: Reading = { report, bodyStart: { line: parts.bodyLine, column: 1 } }
  await readText(parts.body, reading)
  return { values, body: reading.facts }
}

function readFields({ path, collection, report }: Task, map: YAMLMap | null, place: (offset: number) => Place): Values {
  const values = checkFields(map, collection.fields, { place, report }, start)
  checkOwnRules(path, collection, values, report)
  return values
}
