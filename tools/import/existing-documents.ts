import { existsSync } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'
import { walk } from '#lib/check/bytes/walk.ts'
import { splitFrontMatter } from '#lib/check/front-matter/split.ts'
import { readYaml } from '#lib/check/front-matter/yaml.ts'
import { placesOf } from '#lib/check/place.ts'
import { type Collection, collectionOf } from '#schema/collections.ts'
import { decodeTextFile, type TextFile } from './text/text-file.ts'
import { type PlainValue, plainMap } from './yaml/plain-values.ts'

/** A document of the content folder: where it is, its text, and its front matter where that can be read. */
export type ExistingDocument = { file: string; text: TextFile | undefined; values: Map<string, PlainValue> | undefined }

/** The readable files of a folder, by path; none where it does not exist. */
export function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return walk(folder).flatMap(({ path: file, problem }) => (problem === undefined ? [file] : []))
}

/** The documents of one kind in a content folder, by path; none where the folder does not exist. */
export async function existingDocuments(into: string, name: Collection['name']): Promise<ExistingDocument[]> {
  const found: ExistingDocument[] = []
  for (const file of filesIn(into)) {
    if (collectionOf(file)?.name !== name) continue
    const bytes = await fs.readFile(path.join(into, file)).catch(() => undefined)
    const text = bytes && decodeTextFile(bytes, () => {})
    found.push({ file, text, values: text && frontMatterOf(text.text) })
  }
  return found
}

/** Front matter as plain values; undefined where it cannot be read. */
export function frontMatterOf(text: string): Map<string, PlainValue> | undefined {
  const parts = splitFrontMatter(text, () => {})
  const map = parts && readYaml(parts.yaml, placesOf(parts.yaml), () => {})
  return map ? plainMap(map) : undefined
}
