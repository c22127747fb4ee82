import { existsSync, linkSync, mkdirSync, readFileSync } from 'node:fs'
import fs from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { siteHeaders } from '#build/headers.ts'
import { buildDataDir, exportDir } from '#build/places.ts'
import type { SiteEnv } from '#lib/site/env.ts'
import { formatHeaders, HEADERS_FILE } from '#lib/site/headers-file.ts'
import { PLACEHOLDER, routes } from '#lib/site/routes.ts'
import { filesBelow } from '#lib/store/files-below.ts'
import { cachedPages, listedPages } from '#lib/store/page-cache.ts'
import type { Cache, Key } from '#lib/store/store.ts'
import { type PageInputs, pageFinisher } from './finish-page.ts'
import { PageError } from './strip-page.ts'
import { comingSite } from './swap.ts'

/** Files that PRECOMPRESS compresses. */
const compressible = /\.(?:css|html|js|json|svg|txt|xml|yaml|yml)$/

/** HTML that Next exports but the site leaves out: pages of empty routes, copies of 404.html. */
const leftOut = new RegExp(`^(?:404|_not-found)/|(?:^|/)${PLACEHOLDER}/`)

/** Files other than pages that Next makes from routes in app/. */
const madeByRoutes = [routes.robots(), routes.sitemap()].map((address) => address.slice(1))

/**
 * A file of the site before it is finished. `name` is its path in the site. A file with a `key` is
 * read only if the cache does not have it.
 */
export type Source = { name: string; key?: Key; read(): Promise<Buffer> }

/**
 * Finishes the pages and other files that Next has exported, and writes `_headers`. Pages that did
 * not change were not rendered (lib/content/pages/static-params.ts), and come from the cache.
 * @throws {PageError} that names all pages which need Next's scripts
 */
export async function finishPages(env: SiteEnv, knownScripts: string[]) {
  const dir = exportDir(env)
  const exported = filesBelow(dir).map((name) => ({
    name,
    read: () => fs.readFile(path.join(dir, name)),
  }))
  const sheets = exported.filter(({ name }) => name.startsWith('_next/') && name.endsWith('.css'))
  const css = (await Promise.all(sheets.map(({ read }) => read()))).join('\n')
  // Leaves out all other files of the export: they belong to Next, in newer versions too.
  const known = new Set([...madeByRoutes, ...filesBelow('public')])
  const own = exported.filter(
    ({ name }) => known.has(name) || (name.endsWith('.html') && !leftOut.test(name)),
  )
  const headers = formatHeaders(
    siteHeaders(knownScripts, env.siteUrl, env.basePath),
    env.platform !== 'Netlify',
  )
  const files = new Map<string, Source>(
    [...own, headersFile(headers)].map((source) => [source.name, source]),
  )
  for (const [address, key] of await listedPages(buildDataDir(env))) {
    const name = `${decodeURI(address).slice(1)}index.html`
    const missing = `${address}: its page is not in the cache; remove ${path.relative('.', env.stateDir)}/ and build again`
    files.set(name, {
      read: () => Promise.reject(new Error(missing)),
      ...files.get(name),
      name,
      key,
    })
  }
  await finishFiles(env, [...files.values()], {
    inputs: { css, knownScripts },
    cache: cachedPages(buildDataDir(env)),
  })
}

const headersFile = (text: string): Source => ({
  name: HEADERS_FILE,
  read: async () => Buffer.from(text),
})

/**
 * Writes files into the new site, with `.br` and `.gz` beside them if PRECOMPRESS is set.
 * @param pages style and scripts to finish pages (.html) with, and the cache of finished pages;
 * without it, files are copied unchanged
 */
export async function finishFiles(
  { outDir, precompress }: SiteEnv,
  sources: readonly Source[],
  pages?: { inputs: PageInputs; cache: Cache<Buffer> },
) {
  const finishPage = pages && pageFinisher(pages.inputs)
  const refused: string[] = []
  async function finished(name: string, read: Source['read']) {
    const bytes = await read()
    return finishPage && name.endsWith('.html')
      ? Buffer.from(await finishPage(name, bytes.toString()))
      : bytes
  }

  const folders = new Set<string>()
  const next = sources.values()
  async function work() {
    for (const { name, key, read } of next) {
      try {
        const make = () => finished(name, read)
        const bytes = await (key && pages ? pages.cache.get(key, make) : make())
        // The page of a list without entries, whose route calls `notFound`.
        if (pages && name.endsWith('/index.html') && bytes.includes('id="__next_error__"')) continue
        const folder = path.dirname(path.join(comingSite(outDir), name))
        if (!folders.has(folder)) mkdirSync(folder, { recursive: true })
        folders.add(folder)
        // Files below 1 kB are not compressed: they fit into one packet anyway.
        await place(
          outDir,
          name,
          bytes,
          precompress && compressible.test(name) && bytes.length >= 1024,
        )
      } catch (error) {
        if (!(error instanceof PageError)) throw error
        refused.push(error.message)
      }
    }
  }
  // More workers than cores, since compression runs on other threads.
  await Promise.all(Array.from({ length: 2 * availableParallelism() }, work))
  if (refused.length > 0) throw new PageError(refused.sort().join('\n'))
  await pages?.cache.dropUnused()
}

/** Both algorithms run on threads of their own. */
async function compress(name: string, bytes: Buffer) {
  // Brotli for 430 pages (11 MB): level 11 takes 12 s and 10 takes 5, for 2 % more bytes. For feeds
  // and data (29 MB), 10 takes 11 s and 5 takes 0.4, for 14 % more: few people fetch them.
  const quality = /\.(?:html|js|css)$/.test(name) ? 10 : 5
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT, BROTLI_PARAM_NPOSTFIX } = constants
  // With NPOSTFIX 2 pages are 0.7 % smaller than with 0, the default, in the same time.
  const params = {
    [BROTLI_PARAM_QUALITY]: quality,
    [BROTLI_PARAM_SIZE_HINT]: bytes.length,
    [BROTLI_PARAM_NPOSTFIX]: 2,
  }
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(bytes, { params }),
    promisify(gzip)(bytes),
  ])
  return { br, gz }
}

/**
 * Writes a file and its compressed copies. If the previous site has the same file, hard-links all
 * of them: ten times as fast as writing, and nothing is compressed again.
 */
async function place(outDir: string, name: string, bytes: Buffer, isEncoded: boolean) {
  const before = path.join(outDir, name)
  const file = path.join(comingSite(outDir), name)
  const endings = isEncoded ? ['', '.br', '.gz'] : ['']
  try {
    // Synchronous calls, since thousands of promises would take ten times as long as the work.
    if (
      bytes.equals(readFileSync(before)) &&
      endings.every((ending) => existsSync(before + ending))
    ) {
      for (const ending of endings) linkSync(before + ending, file + ending)
      return
    }
  } catch {
    // The file is new, or the file system has no hard links.
  }
  await fs.writeFile(file, bytes)
  if (!isEncoded) return
  const { br, gz } = await compress(name, bytes)
  await Promise.all([fs.writeFile(`${file}.br`, br), fs.writeFile(`${file}.gz`, gz)])
}
