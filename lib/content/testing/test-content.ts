import fs from 'node:fs/promises'
import path from 'node:path'
import { afterAll } from 'vitest'
import { stateFile } from '#lib/content/content-index.ts'
import { createPipeline, type RunResult } from '#lib/generate/run.ts'
import type { CollectionName } from '#schema/collections.ts'

/** Files of a content folder by path; bytes for pictures. */
export type ContentFiles = Record<string, string | Uint8Array>

export type TestContent = {
  contentDir: string
  /** What SITE_DATA_DIR is for the site. */
  dataDir: string
  run: (options?: { strict: boolean }) => Promise<RunResult>
  write: (files: ContentFiles) => Promise<void>
  remove: () => Promise<void>
}

/** A content folder of its own with a state folder beside it, inside the project since Contentlayer needs that. */
export async function createContent(files: ContentFiles): Promise<TestContent> {
  await fs.mkdir('.site', { recursive: true })
  const dir = await fs.mkdtemp(path.resolve('.site/test-unit-'))
  const [contentDir, dataDir] = [path.join(dir, 'source'), path.join(dir, 'state')]
  const write = async (more: ContentFiles): Promise<void> => {
    for (const [name, text] of Object.entries(more)) {
      await fs.mkdir(path.dirname(path.join(contentDir, name)), { recursive: true })
      await fs.writeFile(path.join(contentDir, name), text)
    }
  }
  await fs.mkdir(contentDir)
  await write(files)
  return {
    contentDir,
    dataDir,
    run: (options = { strict: true }) => createPipeline(contentDir, dataDir, options)(),
    write,
    remove: () => fs.rm(dir, { recursive: true, force: true }),
  }
}

/** Runs the pipeline on a content folder and lets the queries read it. Throws where the check finds an error, if strict. */
export async function publish(files: ContentFiles, options = { strict: true }): Promise<TestContent> {
  const content = await createContent(files)
  const { findings } = await content.run(options)
  const errors = findings.filter(({ severity }) => options.strict && severity === 'error')
  if (errors.length > 0) throw new Error(errors.map(({ path, message }) => `${path}: ${message}`).join('\n'))
  process.env.SITE_DATA_DIR = content.dataDir
  return content
}

/** The queries on a content folder that stands while the tests of a file run. */
export async function testSite(files: ContentFiles) {
  const content = await publish(files)
  afterAll(content.remove)
  const site = await queries()
  /** A file that is made from content, by its address; empty where there is none. */
  const textOf = async (address: string): Promise<string> => (await site.fileText(address)) ?? ''
  return { content, site, textOf }
}

/** Asks the queries about another content folder, and goes back to the one before. */
export async function askOf<Answer>(
  files: ContentFiles,
  ask: (content: TestContent) => Promise<Answer>,
  options = { strict: true },
): Promise<Answer> {
  const before = process.env.SITE_DATA_DIR ?? ''
  const content = await publish(files, options)
  try {
    return await ask(content)
  } finally {
    process.env.SITE_DATA_DIR = before
    await content.remove()
  }
}

/** Queries of this folder. */
export async function queries() {
  return {
    ...(await import('#lib/content/feeds/feeds.ts')),
    ...(await import('#lib/content/files/site-files.ts')),
    ...(await import('#lib/content/maintainers.ts')),
    ...(await import('#lib/content/maintenance.ts')),
    ...(await import('#lib/content/media.ts')),
    ...(await import('#lib/content/pages/page-data.ts')),
    ...(await import('#lib/content/pages/site-paths.ts')),
    ...(await import('#lib/content/posts/mentions.ts')),
    ...(await import('#lib/content/posts/post.ts')),
    ...(await import('#lib/content/posts/posts.ts')),
    ...(await import('#lib/content/projects.ts')),
    ...(await import('#lib/content/published-media.ts')),
    ...(await import('#lib/content/read-index.ts')),
    ...(await import('#lib/content/render.ts')),
    ...(await import('#lib/content/resolve-link.ts')),
    ...(await import('#lib/content/search/search-index.ts')),
    ...(await import('#lib/content/community.ts')),
    ...(await import('#lib/content/years/years.ts')),
  }
}

/** Has queries answer anew, as a process that starts now: for another mode, another day, or a file that a test wrote. */
export async function askAnew({ dataDir }: TestContent): Promise<void> {
  await fs.utimes(stateFile(dataDir), new Date(), new Date())
}

/** Changes what Contentlayer made of a kind of document, behind the back of the check. */
export async function changeDocuments(
  content: TestContent,
  kind: CollectionName,
  change: (document: Record<string, unknown>) => object,
): Promise<void> {
  const file = path.join(content.dataDir, '.contentlayer/generated', kind, '_index.json')
  const documents: Record<string, unknown>[] = JSON.parse(await fs.readFile(file, 'utf8'))
  await fs.writeFile(file, JSON.stringify(documents.map((one) => ({ ...one, ...change(one) }))))
  await askAnew(content)
}
