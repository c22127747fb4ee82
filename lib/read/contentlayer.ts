import fs from 'node:fs/promises'
import path from 'node:path'
import type { AcceptedFile } from '#lib/check/check.ts'
import type { ContentlayerDocument } from '#lib/content/content-index.ts'
import { type ContentlayerOptions, loadContentlayer } from './load-contentlayer.ts'

/** How many documents Contentlayer reads at once; it holds all of them, with their HTML, until it is done. */
const batch = 200

/**
 * Makes the function by which Contentlayer turns files into typed documents; it reads only files that it has not read
 * before, laid out in `<stateDir>/content`. Its own command is not used: it ends the process on an error, its watcher
 * crashes when a document that was broken at the start is fixed, and it keeps every text three times.
 */
export function createContentlayer(options: ContentlayerOptions) {
  let reader: ReturnType<typeof createReader> | undefined

  /** @throws {ContentlayerError} */
  return async function read(
    files: readonly AcceptedFile[],
    tell?: (done: number, total: number) => void,
  ): Promise<ContentlayerDocument[]> {
    const documents: ContentlayerDocument[] = []
    for (let start = 0; start < files.length; start += batch) {
      const some = files.slice(start, start + batch)
      await layOut(some, path.join(options.stateDir, 'content'))
      // Loading it takes a second, which a build without a new text does not need to spend.
      reader ??= createReader(options)
      documents.push(...(await (await reader)()))
      tell?.(start + some.length, files.length)
    }
    return documents
  }
}

/** A folder with these files and no others. */
async function layOut(files: readonly AcceptedFile[], dir: string): Promise<void> {
  await fs.rm(dir, { recursive: true, force: true })
  for (const { path: name, text } of files) {
    const file = path.join(dir, name)
    await fs.mkdir(path.dirname(file), { recursive: true })
    await fs.writeFile(file, text)
  }
}

async function createReader(options: ContentlayerOptions): Promise<() => Promise<ContentlayerDocument[]>> {
  const { source, schemaDef, run } = await loadContentlayer(options)
  const { Chunk, pipe, S, T } = await import('@contentlayer2/utils/effect')
  return async () => {
    const stream = source.fetchData({ schemaDef, verbose: false, skipCachePersistence: true })
    const cache = await run(pipe(stream, S.take(1), S.runCollect, T.map(Chunk.unsafeHead), T.rightOrFail))
    const { cacheItemsMap } = cache as { cacheItemsMap: Record<string, { document: ContentlayerDocument }> }
    return Object.values(cacheItemsMap).map(({ document }) => document)
  }
}
