import path from 'node:path'
import { generateDotpkg, getConfig, provideCwdCustom } from '@contentlayer2/core'
import { DummyTracing, unknownToAbsolutePosixFilePath } from '@contentlayer2/utils'
import { Cause, pipe, pretty, provideConsole, T } from '@contentlayer2/utils/effect'
import { NodeFsLive } from '@contentlayer2/utils/node'

/** Contentlayer refused what the check had let through. It prints what it has to say itself. */
export class ContentlayerError extends Error {
  override name = 'ContentlayerError'
}

/**
 * Makes the function that runs Contentlayer over `<stateDir>/content`; the result is in
 * `<stateDir>/.contentlayer/generated`. Its configuration is read once, so a change of it needs a new start.
 * Its own command is not used: it ends the process on an error, and its watcher crashes when a document that was
 * broken at the start is mended.
 */
export function createContentlayer(stateDir: string): () => Promise<void> {
  let config: Promise<unknown> | undefined

  /** @throws {ContentlayerError} */
  async function run(effect: unknown): Promise<unknown> {
    const result = await pipe(
      effect,
      T.provide(DummyTracing),
      provideCwdCustom(unknownToAbsolutePosixFilePath(stateDir)),
      T.result,
      provideConsole,
      T.provideSomeLayer(NodeFsLive),
      T.runPromise,
    )
    if (result._tag === 'Success') return result.value
    const failure = Cause.failureOrCause(result.cause)
    const cause = failure._tag === 'Left' ? String(failure.left) : pretty(failure.right)
    throw new ContentlayerError(
      `Contentlayer refused a document that passed the check; what it said stands above (${cause.split('\n', 1)[0]})`,
    )
  }

  return async () => {
    config ??= run(getConfig({ configPath: path.resolve('contentlayer.config.ts') }))
    // The type of what getConfig makes is lost with those of Effect-TS; see contentlayer-effect.d.ts.
    await run(generateDotpkg({ config: (await config) as never, verbose: false }))
  }
}
