import { existsSync } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'
import { decode } from '#lib/check/bytes/decode.ts'
import { walk } from '#lib/check/bytes/walk.ts'
import { splitFrontMatter } from '#lib/check/front-matter/split.ts'
import { readYaml } from '#lib/check/front-matter/yaml.ts'
import { placesOf } from '#lib/check/place.ts'
import { type Collection, collectionOf } from '#schema/collections.ts'
import { type PlainValues, plainMap, textIn } from './yaml/plain-values.ts'

export type ExistingDocument = {
  file: string
  bytes: Uint8Array
  text: string | undefined
  /** Front matter, or the keys of a data file. */
  values: PlainValues | undefined
}

export function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return walk(folder).flatMap(({ path: file, problem }) => (problem === undefined ? [file] : []))
}

export async function existingDocuments(into: string, name: Collection['name']): Promise<ExistingDocument[]> {
  const found: ExistingDocument[] = []
  for (const file of filesIn(into)) {
    const collection = collectionOf(file)
    if (collection?.name !== name) continue
    const bytes = await fs.readFile(path.join(into, file))
    const text = decode(bytes, () => {})
    found.push({ file, bytes, text, values: collection.format === 'data' ? valuesOf(text) : frontMatterOf(text) })
  }
  return found
}

export async function postsBySlug(into: string): Promise<ReadonlyMap<string, string>> {
  const posts = await existingDocuments(into, 'Post')
  return new Map(posts.map(({ file, values }) => [textIn(values, 'slug')?.toLowerCase() ?? '', file]))
}

export function frontMatterOf(text: string | undefined): PlainValues | undefined {
  return valuesOf(text && splitFrontMatter(text, () => {})?.yaml)
}

function valuesOf(yaml: string | undefined): PlainValues | undefined {
  const map = yaml === undefined ? undefined : readYaml(yaml, placesOf(yaml), () => {})
  return map ? plainMap(map) : undefined
}
