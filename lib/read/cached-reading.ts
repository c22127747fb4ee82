import type { ReadEach } from '#lib/check/check.ts'
import type { ReadDocument } from '#lib/check/read-one.ts'
import type { Cache, Key } from '#lib/store/store.ts'

/** How many documents are read before their HTML is on the disk, and not in memory any more. */
const batch = 500

/**
 * Reads documents with `read` that were not read before, in this process or an earlier one. Their HTML stays on the disk.
 * @param cache of what was found out about documents, HTML included
 * @param keyIn key in the cache of a document by its own
 */
export function cachedReading(read: ReadEach, cache: Cache<ReadDocument>, keyIn: (key: string) => Key): ReadEach {
  /** What the run before this one read. */
  let memory = new Map<string, ReadDocument>()

  return async (documents, tell) => {
    const seen = new Map<string, ReadDocument>()
    for (const { key } of documents) {
      const known = memory.get(key) ?? (await cache.read(keyIn(key)))
      if (known) seen.set(key, withoutHtml(known))
    }
    const missing = documents.filter(({ key }) => !seen.has(key))
    for (let start = 0; start < missing.length; start += batch) {
      const some = missing.slice(start, start + batch)
      const documents = await read(some, (done) => tell?.(start + done, missing.length))
      for (const [index, document] of documents.entries()) {
        const { key } = some[index] ?? {}
        if (key === undefined) continue
        seen.set(key, withoutHtml(document))
        if (!document.isGivenUp) await cache.write(keyIn(key), document)
      }
    }
    // One whose reading was given up is tried again.
    memory = new Map([...seen].filter(([, { isGivenUp }]) => !isGivenUp))
    return documents.flatMap(({ key }) => seen.get(key) ?? [])
  }
}

function withoutHtml({ made, ...document }: ReadDocument): ReadDocument {
  return { ...document, made: made && { ...made, html: undefined } }
}
