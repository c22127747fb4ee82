import type { ParsedText } from '#lib/markdown/text-plugins.ts'
import type { Collection } from '#schema/collections.ts'
import { checkCharacters } from './bytes/characters.ts'
import { createFindings, type Finding, placesOf, start } from './finding.ts'
import { checkFields } from './front-matter/fields.ts'
import { checkOwnRules } from './front-matter/single-file-rules.ts'
import { isTrue, textValue, type Values } from './front-matter/values.ts'
import { readYaml } from './front-matter/yaml.ts'
import { readText, type TextFacts } from './markdown/read-text.ts'
import { decode, hasConflict, splitFrontMatter } from './source.ts'

export type CheckedDocument = ReadDocument & { path: string; collection: Collection }

/** Results that depend only on a document's path and bytes, and so can be cached. */
export type ReadDocument = {
  findings: Finding[]
  /** Values of the front matter; empty if it cannot be read. */
  values: Values
  /** Undefined if the document has no Markdown, or none that can be read. */
  body: TextFacts | undefined
}

export async function checkDocument(
  path: string,
  collection: Collection,
  bytes: Uint8Array,
  onParsed?: (parsed: ParsedText) => void,
): Promise<ReadDocument> {
  const { findings, report: reportIn } = createFindings()
  const report = reportIn(path)
  const nothing: ReadDocument = { findings, values: new Map(), body: undefined }
  const text = decode(bytes, report)
  if (text === undefined) return nothing
  // A merge conflict would cause many other findings.
  if (hasConflict(text, report)) return nothing
  checkCharacters(text, report)
  const parts =
    collection.format === 'data'
      ? { yaml: text, body: undefined, bodyLine: 0 }
      : splitFrontMatter(text, report)
  if (!parts) return nothing
  const { yaml } = parts
  const map = readYaml(yaml, report)
  let { values } = nothing
  if (map !== undefined) {
    values = checkFields(map, collection.fields, { yaml, place: placesOf(yaml), report }, start)
    checkOwnRules(path, collection, values, report)
  }
  if (collection.name === 'Post' && parts.body?.trim() === '' && !isTrue(values, 'draft')) {
    const message = 'text: is empty; write it, or add draft: true'
    report('document/placeholder', { line: parts.bodyLine, column: 1 }, message)
  }
  const body = parts.body === undefined ? undefined : readText(parts.body, report, onParsed)
  return { findings, values, body }
}

/** 'draft' or the time of a scheduled post; undefined for a published post and other documents. */
export function unpublishedUntil({ collection, values }: CheckedDocument, now: Date) {
  if (collection.name !== 'Post') return undefined
  if (isTrue(values, 'draft')) return 'draft'
  const time = Date.parse(textValue(values, 'date')?.text ?? '')
  return time > now.getTime() ? time : undefined
}
