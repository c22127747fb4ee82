import fs from 'node:fs/promises'
import path from 'node:path'
import { afterAll } from 'vitest'
import { stateFile } from '#lib/content/content-index.ts'
import { createReader } from '#lib/generate/read-content.ts'
import type { CollectionName } from '#schema/collections.ts'
import { type Files, writeFiles } from './files.ts'

export type { Files } from './files.ts'
export * from './small-community.ts'

export type TestContent = Awaited<ReturnType<typeof createContent>>

/** Makes a content folder, in the project's folder of generated files. */
export async function createContent(files: Files) {
  await fs.mkdir('.site', { recursive: true })
  const dir = await fs.mkdtemp(path.resolve('.site/test-unit-'))
  const contentDir = path.join(dir, 'source')
  const dataDir = path.join(dir, 'state')
  await fs.mkdir(contentDir)
  writeFiles(contentDir, files)
  const reader = ({ strict } = { strict: true }, from = contentDir) =>
    createReader(from, dataDir, { strict })
  return {
    contentDir,
    dataDir,
    reader,
    run: (options = { strict: true }) => reader(options)(),
    write: (more: Files) => writeFiles(contentDir, more),
    remove: () => fs.rm(dir, { recursive: true, force: true }),
  }
}

/** Reads files as content; from then on, queries read its data. */
async function publish(files: Files) {
  const content = await createContent(files)
  const { diagnostics } = await content.run()
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  if (errors.length > 0)
    throw new Error(errors.map(({ path, message }) => `${path}: ${message}`).join('\n'))
  process.env.SITE_DATA_DIR = content.dataDir
  return content
}

/** Publishes content for all tests of a test file. */
export async function testSite(files: Files) {
  const content = await publish(files)
  afterAll(content.remove)
  return content
}

/** The text of one of the site's files that are not pages. */
export async function textOf(address: string) {
  // A dynamic import, since most tests do not need site-files.ts.
  const { fileText } = await import('#lib/content/files/site-files.ts')
  return (await fileText(address)) ?? ''
}

/** Runs a query on `files` instead of the content of the other tests. */
export async function askOf<Answer>(files: Files, ask: (content: TestContent) => Promise<Answer>) {
  const before = process.env.SITE_DATA_DIR ?? ''
  const content = await publish(files)
  try {
    return await ask(content)
  } finally {
    process.env.SITE_DATA_DIR = before
    await content.remove()
  }
}

/** Makes queries read the data again. */
export const reloadData = ({ dataDir }: TestContent) =>
  fs.utimes(stateFile(dataDir), new Date(), new Date())

/** Changes the documents that Contentlayer has written, without checking them again. */
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
