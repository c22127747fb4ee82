import { createHash } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync } from 'node:fs'
import fs from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { siteHeaders } from '#build/headers/site-headers.ts'
import { formatHeaders, HEADERS_FILE } from '#lib/site/headers-file.ts'
import { NO_PAGE } from '#lib/site/routes.ts'
import { keyOf, openCache } from '#lib/store/store.ts'
import { compress, isCompressed } from './compress.ts'
import { type FinishedPage, pageFinisher } from './finish-page.ts'
import { RuntimeNeededError } from './framework.ts'

/** A finished file: its bytes, both encodings where it is compressed, and hashes of a page's inline scripts. */
type Finished = { bytes: Buffer; br?: Buffer; gz?: Buffer; scripts?: string[] }

type Places = {
  /** Where the finished site is put. */
  siteDir: string
  /** The previous site. */
  outDir: string
  /** Where finished files are kept between builds. */
  keptDir: string
  /** A hash of the code that finishes files. */
  version: string
  /** Whether to write `.br` and `.gz` beside text files. */
  precompress: boolean
}

type Export = {
  /** Folder that Next exported to. */
  exportDir: string
  basePath: string
  /** The only inline script that pages may have. */
  firstPaint: string
  /** Origin that the site is built for. */
  siteUrl: string
}

/** Flight data, which only the framework's runtime asks for. */
const flight = /^(?:index|__next\..+|_next)\.txt$/

/** Folders that are no part of the site: the framework's files, stand-ins for empty routes, second copies of 404.html. */
const noPage = new RegExp(`^(?:_next|404|_not-found)/|(?:^|/)${NO_PAGE}/`)

/** A file of the site before it is finished. */
export type Source = {
  /** Path below the site, with `/` between parts. */
  name: string
  read(): Promise<Buffer>
}

/** Finishes the HTML of a page. `uses` lists what else the result depends on: style sheets, the base path. */
type PageMaker = { finish(name: string, html: string): Promise<FinishedPage>; uses: unknown }

/**
 * Turns Next's export into pages without the framework, each with its own style inlined, and writes `_headers`.
 * @param pages that Next did not need to render again
 * @throws {RuntimeNeededError} where a page would be broken without the framework; all of them are named
 */
export async function finishPages(places: Places & Export, pages: readonly Source[]): Promise<void> {
  const { exportDir, basePath, firstPaint, siteUrl } = places
  const maker = {
    finish: pageFinisher(exportDir, basePath, firstPaint),
    uses: [await stylesOf(exportDir), basePath, firstPaint],
  }
  const hashes = await finishFiles(places, [...(await exported(exportDir)), ...pages], maker)
  const headers = formatHeaders(siteHeaders(hashes, siteUrl, basePath))
  await place(places, HEADERS_FILE, Buffer.from(headers))
}

/**
 * Writes files into a site, with `.br` and `.gz` beside them if `precompress` is set.
 * @param maker finishes files that end in .html; without it they are copied
 * @returns hashes of the inline scripts of all pages
 */
export async function finishFiles(places: Places, sources: readonly Source[], maker?: PageMaker): Promise<string[]> {
  const { keptDir, version, precompress } = places
  const kept = openCache<Finished>(keptDir)
  const scriptHashes = new Set<string>()
  const refused: string[] = []
  const getsEncodings = (name: string, bytes: Buffer): boolean => precompress && isCompressed(name, bytes)

  async function finish({ name, read }: Source): Promise<Finished> {
    const source = await read()
    const page = name.endsWith('.html') ? maker : undefined
    if (!page && !getsEncodings(name, source)) return { bytes: source }
    const digest = createHash('sha256').update(source).digest('hex')
    return kept.get(keyOf(version, { digest, precompress, ...(page && { uses: page.uses }) }), async () => {
      const { html = source, scripts } = (await page?.finish(name, source.toString())) ?? {}
      const bytes = Buffer.from(html)
      const encodings = getsEncodings(name, bytes) ? await compress(name, bytes) : {}
      return { bytes, ...encodings, scripts }
    })
  }

  async function put(source: Source): Promise<void> {
    const { bytes, br, gz, scripts = [] } = await finish(source)
    for (const hash of scripts) scriptHashes.add(hash)
    await place(places, source.name, bytes)
    if (br) await place(places, `${source.name}.br`, br)
    if (gz) await place(places, `${source.name}.gz`, gz)
  }

  const next = sources.values()
  const work = async (): Promise<void> => {
    for (const source of next) {
      try {
        await put(source)
      } catch (error) {
        if (!(error instanceof RuntimeNeededError)) throw error
        refused.push(error.message)
      }
    }
  }
  // Compression runs on other threads; meanwhile this one reads and finishes more files.
  await Promise.all(Array.from({ length: 2 * availableParallelism() }, work))
  if (refused.length > 0) throw new RuntimeNeededError(refused.sort().join('\n'))
  await kept.dropUnused()
  return [...scriptHashes].sort()
}

/** Hard-links the file of the previous site if its bytes are the same: ten times as fast as writing. */
async function place({ siteDir, outDir }: Places, name: string, bytes: Buffer): Promise<void> {
  const [before, file] = [path.join(outDir, name), path.join(siteDir, name)]
  // Synchronous: thousands of promises would take ten times as long as the work.
  mkdirSync(path.dirname(file), { recursive: true })
  try {
    if (bytes.equals(readFileSync(before))) return linkSync(before, file)
  } catch {
    // The file is new, or the file system has no hard links.
  }
  await fs.writeFile(file, bytes)
}

/** Names and texts of all style sheets of an export. */
async function stylesOf(dir: string): Promise<(readonly [name: string, text: string])[]> {
  const names = (await filesIn(dir)).filter((name) => name.endsWith('.css'))
  return Promise.all(names.map(async (name) => [name, await fs.readFile(path.join(dir, name), 'utf8')] as const))
}

/** Files of an export that belong to the site. */
async function exported(dir: string): Promise<Source[]> {
  return (await filesIn(dir))
    .filter((name) => !flight.test(path.posix.basename(name)) && !noPage.test(name))
    .map((name) => ({ name, read: () => fs.readFile(path.join(dir, name)) }))
}

/** All files below a folder, sorted, with `/` between parts. */
async function filesIn(dir: string): Promise<string[]> {
  const entries = await fs.readdir(dir, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort()
}
