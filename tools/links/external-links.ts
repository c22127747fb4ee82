import fs from 'node:fs/promises'
import path from 'node:path'
import { walk } from '#lib/check/bytes/walk.ts'
import { checkDocument } from '#lib/check/document.ts'
import { textOf, textsIn } from '#lib/check/front-matter/values.ts'
import type { Place } from '#lib/check/place.ts'
import { collectionOf } from '#schema/collections.ts'
import { webAddress } from '#schema/field.ts'

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
 * The links of all content that leave the site, in order: those of texts, and the addresses of front matter and of data
 * files. Of a file with mistakes, which the check reports, what can be read counts.
 * @throws Error with one line, where the content folder does not exist
 */
export async function externalLinks(contentDir: string): Promise<ExternalLink[]> {
  const links: ExternalLink[] = []
  for (const { path: file, problem } of walk(contentDir)) {
    const collection = collectionOf(file)
    if (problem !== undefined || !collection) continue
    const { values, body } = await checkDocument(file, collection, await fs.readFile(path.join(contentDir, file)))
    const date = textOf(values, 'date')?.text
    const addresses = textsIn({ collection, values })
      .filter(({ field }) => field.type === 'string' && field.format === webAddress)
      .map(({ value: { text, line, column } }) => ({ url: text, line, column }))
    for (const { url, line, column } of [...addresses, ...(body?.destinations ?? []).filter(({ tag }) => tag === 'a')])
      if (/^https?:\/\//i.test(url) && URL.canParse(url)) links.push({ path: file, line, column, url, date })
  }
  return links
}
