import fs from 'node:fs/promises'
import path from 'node:path'
import type { AcceptedFile } from '../check/check.ts'
import type { ContentlayerDocument } from '../content/content-index.ts'

/** Contentlayer refused what the check had let through. It prints what it has to say itself. */
export class ContentlayerError extends Error {
  override name = 'ContentlayerError'
}

/** How many documents Contentlayer reads at once; it holds all of them, with their HTML, until it is done. */
const batch = 200

type Options = { stateDir: string; textsDir: string; version: string }

/**
 * Makes the function by which Contentlayer turns files into typed documents; it reads only files that it has not read
 * before, laid out in `<stateDir>/content`. Its own command is not used: it ends the process on an error, its watcher
 * crashes when a document that was broken at the start is mended, and it keeps every text three times.
 * The types of documents are in `<stateDir>/.contentlayer/generated`.
 */
export function createContentlayer({ stateDir, textsDir, version }: Options) {
  let reader: ReturnType<typeof createReader> | undefined

  /** @throws {ContentlayerError} */
  return async function read(
    files: readonly AcceptedFile[],
    tell?: (done: number, total: number) => void,
  ): Promise<ContentlayerDocument[]> {
    const documents: ContentlayerDocument[] = []
    for (let start = 0; start < files.length; start += batch) {
      const some = files.slice(start, start + batch)
      await layOut(some, path.join(stateDir, 'content'))
      // Loading it takes a second, which a build without a new text does not need to spend.
      reader ??= createReader({ stateDir, textsDir, version })
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

async function createReader({ stateDir, textsDir, version }: Options): Promise<() => Promise<ContentlayerDocument[]>> {
  const { provideCwdCustom, renderTypes } = await import('@contentlayer2/core')
  const { DummyTracing, unknownToAbsolutePosixFilePath } = await import('@contentlayer2/utils')
  const { Cause, Chunk, pipe, pretty, provideConsole, S, T } = await import('@contentlayer2/utils/effect')
  const { NodeFsLive } = await import('@contentlayer2/utils/node')
  const { default: config } = await import('../../contentlayer.config.ts')

  async function run(effect: unknown): Promise<unknown> {
    const result = await T.runPromise(
      pipe(
        effect,
        T.provide(DummyTracing),
        provideCwdCustom(unknownToAbsolutePosixFilePath(stateDir)),
        T.result,
        provideConsole,
        T.provideSomeLayer(NodeFsLive),
      ),
    )
    if (result._tag === 'Success') return result.value
    const failure = Cause.failureOrCause(result.cause)
    const cause = failure._tag === 'Left' ? String(failure.left) : pretty(failure.right)
    throw new ContentlayerError(
      `Contentlayer refused a document that passed the check; what it said stands above (${cause.split('\n', 1)[0]})`,
    )
  }

  const source = await config(textsDir)
  // The types of what Contentlayer makes are lost with those of Effect-TS; see contentlayer-effect.d.ts.
  const schemaDef = (await run(source.provideSchema(version))) as never
  const types = path.join(stateDir, '.contentlayer/generated/index.d.ts')
  await fs.mkdir(path.dirname(types), { recursive: true })
  await fs.writeFile(
    types,
    renderTypes({ schemaDef, generationOptions: { sourcePluginType: source.type, options: source.options } }),
  )

  return async () => {
    const stream = source.fetchData({ schemaDef, verbose: false, skipCachePersistence: true })
    const cache = await run(pipe(stream, S.take(1), S.runCollect, T.map(Chunk.unsafeHead), T.rightOrFail))
    const { cacheItemsMap } = cache as { cacheItemsMap: Record<string, { document: ContentlayerDocument }> }
    return Object.values(cacheItemsMap).map(({ document }) => document)
  }
}
