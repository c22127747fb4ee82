import type { YAMLMap } from 'yaml'
import type { Reading } from './markdown/reading.ts'

/** What a file holds, as Contentlayer calls it: front matter or YAML as values, and the text. */
export type RawContent =
  | { kind: 'yaml'; fields: Record<string, unknown> }
  | {
      kind: 'markdown'
      fields: Record<string, unknown>
      body: string
      /** The same, with an empty line for each of front matter, so that lines are those of the file. */
      rawDocumentContent: string
    }

/** A document as it is made of a file: Contentlayer's, its HTML aside. */
export type MadeDocument = { document: object; html: string | undefined }

/**
 * Makes a document of what passed the check.
 * @param reading what the plugins that read its text report to
 * @throws {RefusedError}
 */
export type MakeDocument = (path: string, kind: string, content: RawContent, reading?: Reading) => Promise<MadeDocument>

/** A document that passed the check was refused by Contentlayer. */
export class RefusedError extends Error {
  override name = 'RefusedError'
}

/** The values of front matter or of a YAML file, without the space around a text, as they were judged. */
export function fieldsOf(map: YAMLMap | null | undefined): Record<string, unknown> {
  return JSON.parse(JSON.stringify(map?.toJSON() ?? {}), (_, value) =>
    typeof value === 'string' ? value.trim() : value,
  )
}
