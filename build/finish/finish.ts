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

/** A finished file: its bytes, and both encodings where it is compressed. */
type Finished = { bytes: Buffer; br?: Buffer; gz?: Buffer }

type Places = {
  /** Folder that Next exported to. */
  exportDir: string
  /** Next's build folder, which tells of client components. */
  buildDir: string
  /** Where the finished site is put. */
  siteDir: string
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
  { exportDir, buildDir, siteDir, keptDir, basePath, siteUrl, version, precompress }: Places,
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
      const bytes = isPage ? Buffer.from(await finishPage(name, source.toString())) : source
      return { bytes, ...(getsEncodings(name, bytes) ? await compress(name, bytes) : {}) }
    })
  }

  async function put(source: Source): Promise<void> {
    const { bytes, br, gz } = await finish(source)
    if (source.isPage) for (const script of inlineScripts(bytes.toString())) scriptHashes.add(hashOf(script))
    const file = path.join(siteDir, source.name)
    await fs.mkdir(path.dirname(file), { recursive: true })
    // On the disk before the site is put in its place: what a machine had in its memory is gone when it loses power.
    const options = { flush: true }
    await fs.writeFile(file, bytes, options)
    if (br) await fs.writeFile(`${file}.br`, br, options)
    if (gz) await fs.writeFile(`${file}.gz`, gz, options)
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
  await fs.writeFile(path.join(siteDir, HEADERS_FILE), headers, { flush: true })
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
