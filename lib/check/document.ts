import type { Collection } from '#schema/collections.ts'
import { createDiagnostics, type Diagnostic, placesOf, start } from './diagnostic.ts'
import { checkFields } from './front-matter/fields.ts'
import { checkOwnRules } from './front-matter/single-file-rules.ts'
import { isDraft, textValue, type Values } from './front-matter/values.ts'
import { readYaml } from './front-matter/yaml.ts'
import { readText, type TextFacts } from './markdown/read-text.ts'
import { readSource } from './source.ts'

export type CheckedDocument = ReadDocument & {
  path: string
  collection: Collection
  /** 'draft', or the time of a scheduled post in ms since 1970; undefined for other documents. */
  until: 'draft' | number | undefined
}

/**
 * What depends only on a document's path and bytes, and so can be cached, except that a message
 * about a missing date suggests the day on which the document was read.
 */
export type ReadDocument = {
  diagnostics: Diagnostic[]
  values: Values
  /** Undefined without readable Markdown. */
  body: TextFacts | undefined
}

export async function checkDocument(
  path: string,
  collection: Collection,
  bytes: Uint8Array,
): Promise<ReadDocument> {
  const { diagnostics, report: reportIn } = createDiagnostics()
  const report = reportIn(path)
  const source = readSource(bytes, collection.format, report)
  if (!source) return { diagnostics, values: new Map(), body: undefined }
  const { yaml, body } = source
  const map = readYaml(yaml, report)
  const context = { yaml, place: placesOf(yaml), report }
  const values = map === undefined ? new Map() : checkFields(map, collection.fields, context, start)
  if (map !== undefined) checkOwnRules(path, collection, values, report)
  const facts = body === undefined ? undefined : readText(body, report)
  return { diagnostics, values, body: facts }
}

export function unpublishedUntil(
  { name }: Collection,
  { values }: ReadDocument,
  now: Date,
): CheckedDocument['until'] {
  if (name !== 'Post') return undefined
  if (isDraft(values)) return 'draft'
  const time = Date.parse(textValue(values, 'date')?.text ?? '')
  return time > now.getTime() ? time : undefined
}
