import { existsSync, linkSync, mkdirSync, readFileSync, statSync } from 'node:fs'
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

const compressible = /\.(?:css|html|js|json|svg|txt|xml|yaml|yml)$/

/** HTML that Next exports but the site leaves out: pages of empty routes, copies of 404.html. */
const leftOut = new RegExp(`^(?:404|_not-found)/|(?:^|/)${PLACEHOLDER}/`)

/** Files other than pages that Next makes from routes in app/. */
const madeByRoutes = [routes.robots(), routes.sitemap()].map((address) => address.slice(1))

export type Source = {
  name: string
  /**
   * Whether the path contains a hash of the bytes: if so, the previous site's file is linked
   * unread.
   */
  isHashed?: boolean
  /** Key of the finished page in the cache; `read` is called only if the cache has no such page. */
  key?: Key
  read(): Promise<Buffer>
}

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
  // Publishes pages, and files of routes and of `public/`. All else in the export is for Next's
  // scripts, and newer versions of Next may export more of it.
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
 * @param pages - style and scripts for finishing pages (.html), and the cache of finished pages;
 * without it, files are copied unchanged
 */
export async function finishFiles(
  { outDir, precompress }: SiteEnv,
  sources: readonly Source[],
  pages?: { inputs: PageInputs; cache: Cache<Buffer> },
) {
  const finishPage = pages && pageFinisher(pages.inputs)
  const refused: string[] = []
  async function finished({ name, key, read }: Source) {
    if (!finishPage || !name.endsWith('.html')) return read()
    const make = async () => finishPage(name, await read())
    return key ? pages.cache.get(key, make) : make()
  }

  const folders = new Set<string>()
  const next = sources.values()
  async function work() {
    for (const source of next) {
      const { name, isHashed } = source
      try {
        const page = name.endsWith('/index.html') ? await finished(source) : undefined
        // For a route without entries, Next exports an error page; the site leaves it out.
        if (page?.includes('id="__next_error__"')) continue
        const folder = path.dirname(path.join(comingSite(outDir), name))
        if (!folders.has(folder)) mkdirSync(folder, { recursive: true })
        folders.add(folder)
        const isText = precompress && compressible.test(name)
        if (isHashed && linkPrevious(outDir, name, isText)) continue
        const bytes = page ?? (await finished(source))
        if (!linkPrevious(outDir, name, isText, bytes)) await write(outDir, name, isText, bytes)
      } catch (error) {
        if (!(error instanceof PageError)) throw error
        refused.push(error.message)
      }
    }
  }
  // More workers than cores, since compression runs on other threads.
  const workers = Array.from({ length: 2 * availableParallelism() }, work)
  // Waits for all workers even if one fails, so that no worker writes while the caller cleans up.
  for (const end of await Promise.allSettled(workers))
    if (end.status === 'rejected') throw end.reason
  if (refused.length > 0) throw new PageError(refused.sort().join('\n'))
  await pages?.cache.dropUnused()
}

/** Runs Brotli and gzip at once, in threads of Node's pool. */
async function compress(name: string, bytes: Buffer) {
  // Brotli for 430 pages (11 MB): level 11 takes 12 s, level 10 5 s for 2 % more bytes. For feeds
  // and data (29 MB), level 10 takes 11 s, level 5 0.4 s for 14 % more bytes, which few people
  // fetch.
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

/** Files below 1 kB are not compressed: they fit into one packet anyway. */
const hasCopies = (isText: boolean, size: number) => isText && size >= 1024

/**
 * Hard-links a file of the previous site and its compressed copies: ten times as fast as writing.
 * @param bytes - what the previous file must contain
 * @returns false if there is no such file, or the file system has no hard links
 */
function linkPrevious(outDir: string, name: string, isText: boolean, bytes?: Buffer) {
  const before = path.join(outDir, name)
  const file = path.join(comingSite(outDir), name)
  try {
    // Synchronous calls, since thousands of promises would take ten times as long as the work.
    const { size } = statSync(before)
    if (bytes && !(size === bytes.length && bytes.equals(readFileSync(before)))) return false
    const endings = hasCopies(isText, size) ? ['', '.br', '.gz'] : ['']
    if (!endings.every((ending) => existsSync(before + ending))) return false
    for (const ending of endings) linkSync(before + ending, file + ending)
    return true
  } catch {
    return false
  }
}

async function write(outDir: string, name: string, isText: boolean, bytes: Buffer) {
  const file = path.join(comingSite(outDir), name)
  await fs.writeFile(file, bytes)
  if (!hasCopies(isText, bytes.length)) return
  const { br, gz } = await compress(name, bytes)
  await Promise.all([fs.writeFile(`${file}.br`, br), fs.writeFile(`${file}.gz`, gz)])
}
