import fs from 'node:fs/promises'
import path from 'node:path'
import { walk } from '#lib/check/bytes/walk.ts'
import { checkDocument } from '#lib/check/document.ts'
import { textOf, type Values } from '#lib/check/front-matter/values.ts'
import type { Place } from '#lib/check/place.ts'
import { collectionOf } from '#schema/collections.ts'
import { type Fields, webAddress } from '#schema/field.ts'

/** A link to another site, and where it stands. */
export type ExternalLink = Place & {
  /** Path below the content folder. */
  path: string
  /** As written. */
  url: string
  /** Date of the document, ISO; for an archived copy of what it links to. */
  date: string | undefined
}

/**
 * The links of all content that leave the site, in order: those of texts, as the Markdown tree has them, and the
 * addresses of front matter and of data files. What is broken in a file is the business of the check; what can be
 * read of it counts.
 * @throws Error with one line, where the content folder does not exist
 */
export async function externalLinks(contentDir: string): Promise<ExternalLink[]> {
  const links: ExternalLink[] = []
  for (const { path: file, problem } of walk(contentDir)) {
    const collection = collectionOf(file)
    if (problem !== undefined || !collection) continue
    const bytes = await fs.readFile(path.join(contentDir, file)).catch(() => undefined)
    if (!bytes) continue
    const { values, body } = await checkDocument(file, collection, bytes)
    const date = textOf(values, 'date')?.text
    const found = [
      ...addressesOf(values, collection.fields),
      ...(body?.destinations ?? []).filter(({ tag }) => tag === 'a'),
    ]
    for (const { url, line, column } of found) {
      if (/^https?:\/\//i.test(url) && URL.canParse(url)) links.push({ path: file, line, column, url, date })
    }
  }
  return links
}

/** The values whose definition says that they are addresses of the web. */
function addressesOf(values: Values, fields: Fields): (Place & { url: string })[] {
  return [...values].flatMap(([key, value]) => {
    const field = fields[key]
    if (!field) return []
    if (value.kind === 'map' && field.type === 'object') return addressesOf(value.values, field.fields)
    if (value.kind === 'list' && field.type === 'objects')
      return value.items.flatMap((item) => (item.kind === 'map' ? addressesOf(item.values, field.fields) : []))
    const isAddress = field.type === 'string' && field.format === webAddress
    return value.kind === 'text' && isAddress ? [{ line: value.line, column: value.column, url: value.text }] : []
  })
}
