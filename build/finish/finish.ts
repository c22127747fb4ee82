import fs from 'node:fs/promises'
import path from 'node:path'
import { pagePolicy, siteHeaders } from '#build/headers.ts'
import { buildDataDir, exportDir } from '#build/places.ts'
import type { SiteEnv } from '#lib/site/env.ts'
import { formatHeaders, HEADERS_FILE } from '#lib/site/headers-file.ts'
import { PLACEHOLDER, routes } from '#lib/site/routes.ts'
import { filesBelow } from '#lib/store/files-below.ts'
import { openPages, pageListsDir } from '#lib/store/page-cache.ts'
import type { Key } from '#lib/store/store.ts'
import { quote } from '#lib/text/message-format.ts'
import { stylePruner } from './prune-style.ts'
import { PageError, stripPage } from './strip-page.ts'
import { writeToSite } from './write-to-site.ts'

/**
 * HTML that Next exports but the site leaves out: placeholder pages of routes without documents,
 * and copies of 404.html.
 */
const leftOut = new RegExp(`^(?:404|_not-found)/|(?:^|/)${PLACEHOLDER}/`)

/**
 * Finishes the pages and other files that Next has exported, and writes `_headers`. Pages that did
 * not change were not rendered (lib/content/pages/static-params.ts), and come from the cache.
 * @throws {PageError} that names all pages which need Next's scripts
 */
export async function finishPages(env: SiteEnv, knownScripts: string[]) {
  const exported = filesBelow(exportDir(env))
  const readExported = (name: string) => fs.readFile(path.join(exportDir(env), name))
  const sheets = exported.filter((name) => name.startsWith('_next/') && name.endsWith('.css'))
  const css = (await Promise.all(sheets.map(readExported))).join('\n')
  // Publishes only pages, robots.txt, the sitemap, and files of `public/`. The rest of the export
  // is for Next's scripts, and newer versions of Next may add files to the export.
  const ofRoutes = [routes.robots(), routes.sitemap()].map((address) => address.slice(1))
  const known = new Set([...ofRoutes, ...filesBelow('public')])
  const own = new Set(
    exported.filter((name) => known.has(name) || (name.endsWith('.html') && !leftOut.test(name))),
  )
  const headers = formatHeaders(
    siteHeaders(knownScripts, env.siteUrl, env.basePath),
    env.platform !== 'Netlify',
  )
  const cache = openPages(buildDataDir(env))
  const keys = await listedPages(env)
  const finishPage = pageFinisher(css, knownScripts)
  const refused: string[] = []

  async function readPage(name: string) {
    const key = keys.get(name)
    const make = async () => {
      const source = await readExported(name)
      if (key && isErrorPage(source))
        throw new PageError(
          `${name}: Next rendered its error page; open the page in npm run dev to see why`,
        )
      return finishPage(name, source)
    }
    try {
      const page = await (key ? cache.get(key, make) : make())
      // For a route without entries, Next exports an error page; the site leaves it out.
      return isErrorPage(page) ? undefined : page
    } catch (error) {
      if (!(error instanceof PageError)) throw error
      refused.push(error.message)
      return undefined
    }
  }

  await writeToSite(env, [
    { name: HEADERS_FILE, read: async () => Buffer.from(headers) },
    ...[...new Set([...own, ...keys.keys()])].map((name) => ({
      name,
      read: () => (name.endsWith('.html') ? readPage(name) : readExported(name)),
    })),
  ])
  if (refused.length > 0) throw new PageError(refused.sort().join('\n'))
  await cache.dropUnused()
}

const isErrorPage = (page: Buffer) =>
  /<html\b[^>]*>/.exec(page.toString())?.[0].includes('id="__next_error__"')

/** The cache keys of pages that may come from the cache, by file name. */
async function listedPages(env: SiteEnv) {
  const dir = pageListsDir(buildDataDir(env))
  const lists = filesBelow(dir).map((name) => fs.readFile(path.join(dir, name), 'utf8'))
  const keys = (await Promise.all(lists)).flatMap((text) => Object.entries<Key>(JSON.parse(text)))
  return new Map(keys.map(([address, key]) => [`${decodeURI(address).slice(1)}index.html`, key]))
}

/** A url() in a style sheet that points to a file of Next, which the site does not contain. */
const frameworkFile = /url\(\s*["']?((?!data:|#|\/(?![^"')]*_next\/))[^"')]+)/

/**
 * Makes a function that finishes a page: cuts Next's scripts, adds only the style rules that the
 * page uses, and adds a Content-Security-Policy that allows only the page's own scripts and style.
 */
function pageFinisher(css: string, knownScripts: readonly string[]) {
  const prune = stylePruner(css)
  return async (page: string, source: Buffer) => {
    const {
      start,
      head,
      rest,
      style: ownStyle,
      rules,
      scripts,
      words,
    } = stripPage(page, source.toString())
    const unknown = scripts.find((text) => !knownScripts.includes(text))
    if (unknown !== undefined)
      throw new PageError(`${page}: has an unknown script, ${quote(unknown)}; put it into client/`)
    const style = ownStyle + (await prune(words))
    const file = frameworkFile.exec(style)?.[1]
    if (file)
      throw new PageError(
        `${page}: its style loads ${file}, a file of Next; put the file into public/, and use its URL`,
      )
    const policy = pagePolicy(page, scripts, style + rules)
    const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}"/>`
    return Buffer.from(`${start}${meta}${head}<style>${style}${rules}</style>${rest}`)
  }
}
