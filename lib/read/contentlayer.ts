/**
 * Contentlayer's library, with our configuration. Its command and its `fetchData` are not used: they end the process on
 * an error, read from a folder, and their watcher crashes when a document that was broken at the start is fixed. What
 * they call for each document is (docs/decisions/0001-contentlayer-behind-a-check.md). Loading it takes a second.
 */
import config from '#contentlayer.config.ts'
import { type Reading, ReadingEnded } from '#lib/check/markdown/reading.ts'
import { type MakeDocument, type RawContent, RefusedError } from '#lib/check/raw-content.ts'
import type { ContentlayerDocument } from '#lib/content/content-index.ts'

type Effect = unknown
type FullDocument = ContentlayerDocument & { _raw: object; body?: { html: string } }
type DocumentType = {
  name: string
  computedFields?: { name: string; resolve: (document: FullDocument) => unknown }[]
}
type Schema = { documentTypeDefMap: Record<string, DocumentType> }
type Context = {
  rawContent: RawContent
  /** Contentlayer puts it on the file that plugins get. */
  rawDocumentData: object
  relativeFilePath: string
  documentTypeDef: DocumentType
}

/** What Contentlayer exports to itself alone. */
type Internals = {
  validateDocumentData(options: object): Effect
  makeDocument(options: object): Effect
  provideDocumentContext(context: Context): (effect: Effect) => Effect
  provideDocumentTypeMapState(effect: Effect): Effect
}

async function internals(): Promise<Internals> {
  const root = import.meta.resolve('@contentlayer2/source-files')
  const names = ['validateDocumentData', 'mapping/index', 'DocumentContext', 'DocumentTypeMap']
  const modules = await Promise.all(names.map((name) => import(new URL(`./fetchData/${name}.js`, root).href)))
  return Object.assign({}, ...modules)
}

/** Our configuration as Contentlayer reads it: its source, its schema, and how its effects are run. */
export async function loadSchema() {
  const { DummyTracing } = await import('@contentlayer2/utils')
  const { Cause, pipe, provideConsole, T } = await import('@contentlayer2/utils/effect')
  /** @throws what the effect failed with */
  async function run<Value>(effect: Effect): Promise<Value> {
    const result = await T.runPromise(pipe(effect, T.provide(DummyTracing), T.result, provideConsole))
    if (result._tag === 'Success') return result.value as Value
    throw Cause.failureOrCause(result.cause)
  }
  const source = await config(undefined)
  return { source, schema: await run<Schema>(source.provideSchema('')), run }
}

/** Loads the function by which Contentlayer makes a typed document of what a file holds, and HTML of its text. */
export async function loadContentlayer(): Promise<MakeDocument> {
  const { source, schema, run } = await loadSchema()
  const { validateDocumentData, makeDocument, provideDocumentContext, provideDocumentTypeMapState } = await internals()

  async function documentOf(
    path: string,
    kind: string,
    rawContent: RawContent,
    reading?: Reading,
  ): Promise<FullDocument> {
    const documentTypeDef = schema.documentTypeDefMap[kind]
    if (!documentTypeDef) throw new RefusedError(`${kind} is no document type of contentlayer.config.ts`)
    const common = {
      rawContent,
      relativeFilePath: path,
      coreSchemaDef: schema,
      contentDirPath: '',
      options: source.options,
    }
    const maps = {
      filePathPatternMap: { [path]: kind },
      contentTypeMap: { [kind]: rawContent.kind === 'yaml' ? 'data' : 'markdown' },
    }
    const verdict = await run<{ either: { _tag: string } }>(
      provideDocumentTypeMapState(validateDocumentData({ ...common, ...maps })),
    )
    if (verdict.either._tag !== 'Right') throw verdict
    const rawDocumentData = { sourceFilePath: path, reading }
    const provide = provideDocumentContext({ rawContent, rawDocumentData, relativeFilePath: path, documentTypeDef })
    const document = await run<FullDocument>(provide(makeDocument({ ...common, documentTypeDef })))
    for (const { name, resolve } of documentTypeDef.computedFields ?? []) {
      Object.assign(document, { [name]: await resolve(document) })
    }
    return document
  }

  return async (path, kind, content, reading) => {
    try {
      // Facts of the file and of its text, which computed fields have read.
      const { body, _raw, ...rest } = await documentOf(path, kind, content, reading)
      // As JSON, since lists are Effect's own and cannot be sent to another process.
      return { document: JSON.parse(JSON.stringify(rest)), html: body?.html }
    } catch (failure) {
      throw causeOf(failure, path)
    }
  }
}

/** What a plugin threw, or else why Contentlayer refused a document: failures lie in one another. */
function causeOf(failure: unknown, path: string): Error {
  let ofMarkdown: Error | undefined
  for (let inner = failure; typeof inner === 'object' && inner !== null; ) {
    if (inner instanceof ReadingEnded || inner instanceof RefusedError) return inner
    if ('_tag' in inner && inner._tag === 'UnexpectedMarkdownError') ofMarkdown = new Error(String(inner))
    inner = 'error' in inner ? inner.error : 'left' in inner ? inner.left : undefined
  }
  const said = `${path}: Contentlayer refused what passed the check: ${JSON.stringify(failure)?.slice(0, 300)}`
  return ofMarkdown ?? new RefusedError(said)
}
