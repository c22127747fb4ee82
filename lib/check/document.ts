import type { Root } from 'hast'
import { isScalar, type YAMLMap } from 'yaml'
import type { Collection } from '#schema/collections.ts'
import { checkCharacters } from './bytes/characters.ts'
import { decode } from './bytes/decode.ts'
import type { Finding } from './finding.ts'
import { createFindingList } from './finding-list.ts'
import { checkFields } from './front-matter/fields.ts'
import { checkHasAuthor, checkOwnRules } from './front-matter/single-file-rules.ts'
import { splitFrontMatter } from './front-matter/split.ts'
import type { Values } from './front-matter/values.ts'
import { readYaml } from './front-matter/yaml.ts'
import { checkMarkdown, type Text } from './markdown/check-markdown.ts'
import { checkLength } from './markdown/length.ts'
import { type Place, placesOf, type Report, start } from './place.ts'

/** What one document says, and what is wrong with it by itself. */
export type CheckedDocument = {
  path: string
  collection: Collection
  /** Decoded; undefined where the bytes are no text. */
  text: string | undefined
  /** Empty where front matter could not be read. */
  values: Values
  /** What other documents may want to know of its text; undefined where it has none or is not readable. */
  body: Text | undefined
  findings: Finding[]
}

/** Takes the sanitised tree of the HTML of a document that has no error of its own. */
export type Render = (tree: Root) => Promise<void>

/**
 * Checks one document by itself; a stage whose ground is missing is left out.
 * @param render called with what was read, so that nobody needs to parse the text a second time
 */
export async function checkDocument(
  path: string,
  collection: Collection,
  bytes: Uint8Array,
  render?: Render,
): Promise<CheckedDocument> {
  const list = createFindingList()
  const checked = await readDocument(path, collection, bytes, list.report(path))
  const findings = list.all()
  const isSound = !findings.some(({ severity }) => severity === 'error')
  if (isSound && checked.tree) await render?.(checked.tree)
  const { tree, ...document } = checked
  return { ...document, findings }
}

type ReadDocument = Omit<CheckedDocument, 'findings'> & { tree?: Root }

async function readDocument(
  path: string,
  collection: Collection,
  bytes: Uint8Array,
  report: Report,
): Promise<ReadDocument> {
  const checked: ReadDocument = { path, collection, text: undefined, values: new Map(), body: undefined }
  const text = decode(bytes, report)
  if (text === undefined) return checked
  checked.text = text
  checkCharacters(text, report)
  const inFile = placesOf(text)
  if (collection.format === 'data') {
    const map = readYaml(text, false, inFile, report)
    if (map !== undefined) checked.values = readFields(path, collection, map, inFile, report)
    return checked
  }
  const parts = splitFrontMatter(text, report)
  if (!parts) return checked
  const place = (offset: number) => inFile(offset + parts.yamlOffset)
  const map = readYaml(parts.yaml, true, place, report)
  if (map !== undefined) checked.values = readFields(path, collection, map, place, report)
  if (collection.name === 'Post') checkLength(parts.body, parts.bodyLine, report)
  const read = await checkMarkdown(parts.body, parts.bodyLine, report)
  return { ...checked, body: read?.text, tree: read?.tree }
}

function readFields(
  path: string,
  collection: Collection,
  map: YAMLMap | null,
  place: (offset: number) => Place,
  report: Report,
): Values {
  const values = checkFields(map, collection.fields, { place, report }, start)
  if (collection.name === 'Post') {
    checkHasAuthor(new Set(map?.items.map(({ key }) => (isScalar(key) ? String(key.value) : ''))), report)
  }
  checkOwnRules(path, collection, values, report)
  return values
}
