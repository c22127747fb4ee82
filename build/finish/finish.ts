import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { inlineScripts } from '#build/headers/inline-scripts.ts'
import { hashOf } from '#build/headers/policy.ts'
import { siteHeaders } from '#build/headers/site-headers.ts'
import { formatHeaders, HEADERS_FILE } from '#lib/site/headers-file.ts'
import { NO_PAGE } from '#lib/site/routes.ts'
import { keyOf, openCache } from '#lib/store/store.ts'
import { clientComponents } from './client-components.ts'
import { compress, isCompressed } from './compress.ts'
import { pageFinisher } from './finish-page.ts'
import { RuntimeNeededError } from './framework.ts'

/** A finished file: its bytes, both encodings where it is compressed, and hashes of the scripts in the head of a page. */
type Finished = { bytes: Buffer; br?: Buffer; gz?: Buffer; scripts?: string[] }

type Places = {
  /** Folder that Next exported to. */
  exportDir: string
  /** Next's build folder, which tells of client components. */
  buildDir: string
  /** Where the finished site is put. */
  siteDir: string
  /** The site before. */
  outDir: string
  /** Where finished files are kept between builds. */
  keptDir: string
  basePath: string
  /** Origin that the site is built for. */
  siteUrl: string
  /** Stands for the code that finishes. */
  version: string
  /** Whether text files get their encodings beside them. */
  precompress: boolean
}

/** Flight data, which only the framework's runtime asks for. */
const flight = /^(?:index|__next\..+|_next)\.txt$/

/** Folders that are no part of the site: the framework's files, stand-ins for empty routes, second copies of 404.html. */
const noPage = new RegExp(`^(?:_next|404|_not-found)/|(?:^|/)${NO_PAGE}/`)

/** A file of the site before it is finished. */
export type Source = {
  /** Path below the site, with `/` between parts. */
  name: string
  isPage: boolean
  read(): Promise<Buffer>
}

/**
 * Turns Next's export into the finished site: pages without the framework, each with the style that it uses, and every
 * text file, where that is asked for, with its encodings beside it, and the headers that all of it is sent with.
 * @param others files of the site that are not in the export
 * @param tell called after each file
 * @throws {RuntimeNeededError} where a page would be broken without the framework; all of them are named
 */
export async function finishSite(
  { exportDir, buildDir, siteDir, outDir, keptDir, basePath, siteUrl, version, precompress }: Places,
  others: readonly Source[],
  tell?: (done: number, total: number) => void,
): Promise<void> {
  await refuseClientComponents(buildDir)
  const kept = openCache<Finished>(keptDir)
  const finishPage = pageFinisher(exportDir, basePath)
  const scriptHashes = new Set<string>()
  const styles = await stylesOf(exportDir)
  const getsEncodings = (name: string, bytes: Buffer): boolean => precompress && isCompressed(name, bytes)

  async function finish({ name, isPage, read }: Source): Promise<Finished> {
    const source = await read()
    if (!isPage && !getsEncodings(name, source)) return { bytes: source }
    const key = keyOf(version, { source: digestOf(source), precompress, ...(isPage && { isPage, styles, basePath }) })
    return kept.get(key, async () => {
      const page = isPage ? await finishPage(name, source.toString()) : undefined
      const bytes = page === undefined ? source : Buffer.from(page)
      const encodings = getsEncodings(name, bytes) ? await compress(name, bytes) : {}
      return { bytes, ...encodings, ...(page !== undefined && { scripts: inlineScripts(page).map(hashOf) }) }
    })
  }

  async function put(source: Source): Promise<void> {
    const { bytes, br, gz, scripts = [] } = await finish(source)
    for (const hash of scripts) scriptHashes.add(hash)
    await fs.mkdir(path.dirname(path.join(siteDir, source.name)), { recursive: true })
    await place(source.name, bytes)
    if (br) await place(`${source.name}.br`, br)
    if (gz) await place(`${source.name}.gz`, gz)
  }

  /** Links the file of the site before where it has the same bytes, which is ten times as fast as writing it. */
  async function place(name: string, bytes: Buffer): Promise<void> {
    const [before, file] = [path.join(outDir, name), path.join(siteDir, name)]
    try {
      if (bytes.equals(await fs.readFile(before))) return await fs.link(before, file)
    } catch {
      // It is new, or the disk has no links.
    }
    // On the disk before the site is put in its place: what a machine had in its memory is gone when it loses power.
    await fs.writeFile(file, bytes, { flush: true })
  }

  const sources = [...(await exported(exportDir)), ...others]
  const refused: string[] = []
  const next = sources.values()
  let done = 0
  const work = async (): Promise<void> => {
    for (const source of next) {
      try {
        await put(source)
      } catch (error) {
        if (!(error instanceof RuntimeNeededError)) throw error
        refused.push(error.message)
      }
      tell?.(++done, sources.length)
    }
  }
  // While some are compressed on threads of their own, the next one is finished.
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, work))
  if (refused.length > 0) throw new RuntimeNeededError(refused.sort().join('\n'))
  const headers = formatHeaders(siteHeaders([...scriptHashes].sort(), siteUrl, basePath))
  await place(HEADERS_FILE, Buffer.from(headers))
  await kept.dropUnused()
}

async function refuseClientComponents(buildDir: string): Promise<void> {
  const components = await clientComponents(buildDir)
  if (components.length === 0) return
  const lines = components.map(
    ({ route, file }) =>
      `${file}: a client component, used by ${route}; make it a server component, and put behaviour into client/`,
  )
  throw new RuntimeNeededError(lines.join('\n'))
}

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** All style sheets of an export with what they say: pages get their rules from there. */
async function stylesOf(dir: string): Promise<(readonly [name: string, text: string])[]> {
  const names = (await filesIn(dir)).filter((name) => name.endsWith('.css'))
  return Promise.all(names.map(async (name) => [name, await fs.readFile(path.join(dir, name), 'utf8')] as const))
}

/** Files of an export that belong to the site. */
async function exported(dir: string): Promise<Source[]> {
  return (await filesIn(dir))
    .filter((name) => !flight.test(path.posix.basename(name)) && !noPage.test(name))
    .map((name) => ({ name, isPage: name.endsWith('.html'), read: () => fs.readFile(path.join(dir, name)) }))
}

/** All files below a folder, sorted, with `/` between parts. */
async function filesIn(dir: string): Promise<string[]> {
  const entries = await fs.readdir(dir, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort()
}
