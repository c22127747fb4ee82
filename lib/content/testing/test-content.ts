import fs from 'node:fs/promises'
import path from 'node:path'
import { afterAll } from 'vitest'
import { stateFile } from '#lib/content/content-index.ts'
import { generate } from '#lib/generate/generate.ts'
import { createPipeline } from '#lib/generate/run.ts'
import type { CollectionName } from '#schema/collections.ts'
import { writeFiles } from '#testing/files.ts'
import type { ContentFiles } from './small-community.ts'

export * from './small-community.ts'

export type TestContent = Awaited<ReturnType<typeof createContent>>

/** Makes temporary folders for content and state, inside the project, as Contentlayer requires. */
export async function createContent(files: ContentFiles) {
  await fs.mkdir('.site', { recursive: true })
  const dir = await fs.mkdtemp(path.resolve('.site/test-unit-'))
  const contentDir = path.join(dir, 'source')
  const dataDir = path.join(dir, 'state')
  await fs.mkdir(contentDir)
  writeFiles(contentDir, files)
  /**
   * The pipeline of a build. Contentlayer runs in the process of the test, and ends it on an error.
   */
  function pipeline({ strict } = { strict: true }, from = contentDir) {
    const contentlayer = async (leftOut: readonly string[]) => {
      await generate(from, dataDir, leftOut)
      return { ok: true, output: '' }
    }
    return createPipeline(from, dataDir, { strict, contentlayer })
  }
  return {
    contentDir,
    dataDir,
    pipeline,
    run: (options = { strict: true }) => pipeline(options)(),
    write: (more: ContentFiles) => writeFiles(contentDir, more),
    remove: () => fs.rm(dir, { recursive: true, force: true }),
  }
}

/** Runs the pipeline; queries read the data that it writes. */
export async function publish(files: ContentFiles, options = { strict: true }) {
  const content = await createContent(files)
  const { findings } = await content.run(options)
  const errors = findings.filter(({ severity }) => options.strict && severity === 'error')
  if (errors.length > 0)
    throw new Error(errors.map(({ path, message }) => `${path}: ${message}`).join('\n'))
  process.env.SITE_DATA_DIR = content.dataDir
  return content
}

/** Publishes content for all tests of a file; returns the queries. */
export async function testSite(files: ContentFiles) {
  const content = await publish(files)
  afterAll(content.remove)
  const site = await queries()
  const textOf = async (address: string) => (await site.fileText(address)) ?? ''
  return { content, site, textOf }
}

/** Runs a query on other content, then switches back. */
export async function askOf<Answer>(
  files: ContentFiles,
  ask: (content: TestContent) => Promise<Answer>,
  options = { strict: true },
) {
  const before = process.env.SITE_DATA_DIR ?? ''
  const content = await publish(files, options)
  try {
    return await ask(content)
  } finally {
    process.env.SITE_DATA_DIR = before
    await content.remove()
  }
}

/** The queries, imported only when needed: tests of the pipeline do without them. */
export const queries = () => import('./queries.ts')

/** Makes queries read their data again, as a new process would. */
export const reloadData = ({ dataDir }: TestContent) =>
  fs.utimes(stateFile(dataDir), new Date(), new Date())

/** Changes documents after Contentlayer made them, without running the check again. */
export async function changeDocuments(
  content: TestContent,
  kind: CollectionName,
  change: (document: Record<string, unknown>) => object,
) {
  const file = path.join(content.dataDir, '.contentlayer/generated', kind, '_index.json')
  const documents: Record<string, unknown>[] = JSON.parse(await fs.readFile(file, 'utf8'))
  await fs.writeFile(file, JSON.stringify(documents.map((one) => ({ ...one, ...change(one) }))))
  await reloadData(content)
}
