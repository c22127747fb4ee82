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
 * Runs Contentlayer once over `<stateDir>/content`; the result is in `<stateDir>/.contentlayer/generated`.
 * Its own command is not used: it ends the process on an error, and its watcher crashes when a document that was
 * broken at the start is mended.
 * @throws {ContentlayerError}
 */
export async function runContentlayer(stateDir: string): Promise<void> {
  const result = await pipe(
    getConfig({ configPath: path.resolve('contentlayer.config.ts') }),
    T.chain((config) => generateDotpkg({ config, verbose: false })),
    T.provide(DummyTracing),
    provideCwdCustom(unknownToAbsolutePosixFilePath(stateDir)),
    T.result,
    provideConsole,
    T.provideSomeLayer(NodeFsLive),
    T.runPromise,
  )
  if (result._tag === 'Success') return
  const failure = Cause.failureOrCause(result.cause)
  const cause = failure._tag === 'Left' ? String(failure.left) : pretty(failure.right)
  throw new ContentlayerError(
    `Contentlayer refused a document that passed the check; what it said stands above (${cause.split('\n', 1)[0]})`,
  )
}
