/** Contentlayer refused what the check had let through. It prints what it has to say itself. */
export class ContentlayerError extends Error {
  override name = 'ContentlayerError'
}

/** Where Contentlayer works, where the HTML of texts is cached, and what stands for the schema's version. */
export type ContentlayerOptions = { stateDir: string; textsDir: string; version: string }

/**
 * Loads Contentlayer with our configuration, which takes a second: the source of documents, its schema, and the
 * function that runs what Contentlayer describes as an effect.
 */
export async function loadContentlayer({ stateDir, textsDir, version }: ContentlayerOptions) {
  const { provideCwdCustom } = await import('@contentlayer2/core')
  const { DummyTracing, unknownToAbsolutePosixFilePath } = await import('@contentlayer2/utils')
  const { Cause, pipe, pretty, provideConsole, T } = await import('@contentlayer2/utils/effect')
  const { NodeFsLive } = await import('@contentlayer2/utils/node')
  const { default: config } = await import('#contentlayer.config.ts')

  /** @throws {ContentlayerError} */
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
  return { source, schemaDef, run }
}
