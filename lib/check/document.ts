import type { Collection } from '#schema/collections.ts'
import { checkCharacters } from './bytes/characters.ts'
import { decode, hasConflict } from './bytes/decode.ts'
import { createFindings, type Finding } from './finding.ts'
import { checkFields } from './front-matter/fields.ts'
import { checkOwnRules } from './front-matter/single-file-rules.ts'
import { splitFrontMatter } from './front-matter/split.ts'
import { isTrue, type Values } from './front-matter/values.ts'
import { readYaml } from './front-matter/yaml.ts'
import { readText, type TextFacts } from './markdown/read-text.ts'
import { type Place, placesOf, start } from './place.ts'

export type CheckedDocument = ReadDocument & { path: string; collection: Collection }

/** Results that depend only on a document's path and bytes, and so can be cached. */
export type ReadDocument = {
  findings: Finding[]
  /** Values of the front matter; empty if it cannot be read. */
  values: Values
  /** Undefined if the document has no Markdown, or none that can be read. */
  body: TextFacts | undefined
}

/** Checks the bytes, then the front matter, then the text; stops if one cannot be read. */
export async function checkDocument(
  path: string,
  collection: Collection,
  bytes: Uint8Array,
): Promise<ReadDocument> {
  const { findings, report: reportIn } = createFindings()
  const report = reportIn(path)
  const nothing: ReadDocument = { findings, values: new Map(), body: undefined }
  const text = decode(bytes, report)
  if (text === undefined) return nothing
  // Stops at a merge conflict, which would cause many other findings.
  if (hasConflict(text, report)) return nothing
  checkCharacters(text, report)
  const isData = collection.format === 'data'
  const parts = isData
    ? { yaml: text, yamlOffset: 0, body: undefined, bodyLine: 0 }
    : splitFrontMatter(text, report)
  if (!parts) return nothing
  const inFile = placesOf(text)
  const place = (offset: number): Place => inFile(offset + parts.yamlOffset)
  const map = readYaml(parts.yaml, place, report)
  const values =
    map === undefined
      ? nothing.values
      : checkFields(map, collection.fields, { yaml: parts.yaml, place, report }, start)
  if (map !== undefined) checkOwnRules(path, collection, values, report)
  const bodyStart = { line: parts.bodyLine, column: 1 }
  if (collection.name === 'Post' && parts.body?.trim() === '' && !isTrue(values, 'draft'))
    report('document/placeholder', bodyStart, 'text: is empty; write it, or add draft: true')
  const body = parts.body === undefined ? undefined : readText(parts.body, bodyStart, report)
  return { findings, values, body }
}
