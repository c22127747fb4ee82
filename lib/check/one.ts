import { collectionOf } from '#schema/collections.ts'
import { type CheckedDocument, checkDocument, type Render } from './document.ts'

/** A document that is to be checked. */
export type UnknownDocument = { path: string; bytes: Uint8Array }

/** What was found out about a document by itself. */
export type KnownDocument = Omit<CheckedDocument, 'path' | 'collection' | 'text'> & {
  isText: boolean
  /** Set where reading was given up; another run tries again. */
  isGivenUp?: true
}

/** Checks one document by itself, in this process. */
export async function checkOne({ path, bytes }: UnknownDocument, render?: Render): Promise<KnownDocument> {
  const collection = collectionOf(path)
  if (!collection) throw new Error(`${path} is no document`)
  const { findings, values, body, text } = await checkDocument(path, collection, bytes, render)
  return { findings, values, body, isText: text !== undefined }
}
