import { collectionOf } from '#schema/collections.ts'
import { type CheckedDocument, checkDocument } from './document.ts'
import type { MakeDocument } from './raw-content.ts'

/** A document that is to be read. The key stands for its path and its bytes. */
export type UnreadDocument = { path: string; key: string; bytes: Uint8Array }

/** What was found out about a document by itself. */
export type ReadDocument = Omit<CheckedDocument, 'path' | 'collection'> & {
  /** Set where reading was given up; another run tries again. */
  isGivenUp?: true
}

/** Reads one document by itself, in this process. */
export async function readOne(path: string, bytes: Uint8Array, make?: MakeDocument): Promise<ReadDocument> {
  const collection = collectionOf(path)
  if (!collection) throw new Error(`${path} is no document`)
  const { findings, values, body, made } = await checkDocument(path, collection, bytes, make)
  return { findings, values, body, made }
}
