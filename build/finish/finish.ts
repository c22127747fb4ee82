import fs from 'node:fs/promises'
import path from 'node:path'
import { clientPagePolicy, FRAMEWORK, pagePolicy, siteHeaders } from '#build/headers.ts'
import { openPages, readPageLists } from '#lib/content/pages/rendered-pages.ts'
import { buildDataDir, exportDir, type SiteEnv } from '#lib/site/env.ts'
import { formatHeaders, HEADERS_FILE } from '#lib/site/headers-file.ts'
import { PLACEHOLDER, routes } from '#lib/site/routes.ts'
import { filesBelow } from '#lib/store/folders.ts'
import { quote } from '#lib/text/message-format.ts'
import {
  inlineScripts,
  keepsFramework,
  readClientComponents,
  usesClientComponent,
} from './client-components.ts'
import { stylePruner } from './prune-style.ts'
import { PageError, stripPage } from './strip-page.ts'
import { writeToSite } from './write-to-site.ts'

/**
 * HTML that Next exports but the site leaves out: placeholder pages of routes without documents,
 * and copies of 404.html.
 */
const leftOut = new RegExp(`^(?:404|_not-found)/|(?:^|/)${PLACEHOLDER}/`)

/**
 * Finishes the pages and other files that Next has exported, and writes `_headers`. Pages that Next
 * did not render (lib/content/pages/rendered-pages.ts) come from the cache.
 * @throws {PageError} that names all pages which cannot be published
 */
export async function finishPages(env: SiteEnv, knownScripts: string[]) {
  const exported = filesBelow(exportDir(env))
  const readExported = (name: string) => fs.readFile(path.join(exportDir(env), name))
  const sheets = exported.filter((name) => name.startsWith(FRAMEWORK) && name.endsWith('.css'))
  const css = (await Promise.all(sheets.map(readExported))).join('\n')
  // Publishes only pages, robots.txt, the sitemap, and files of `public/`. The rest of the export
  // is for Next's scripts, and newer versions of Next may add files to the export.
  const ofRoutes = [routes.robots(), routes.sitemap()].map((address) => address.slice(1))
  const known = new Set([...ofRoutes, ...filesBelow('public')])
  const own = exported.filter(
    (name) => known.has(name) || (name.endsWith('.html') && !leftOut.test(name)),
  )
  const cache = openPages(buildDataDir(env))
  const listed = await readPageLists(buildDataDir(env))
  const keys = new Map(
    [...listed].map(([address, key]) => [`${decodeURI(address).slice(1)}index.html`, key]),
  )
  const finishPage = pageFinisher(css, knownScripts)
  const refused: string[] = []
  const clientPages: string[] = []

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
      // For a fixed page that has no content, Next exports an error page; the site leaves it out.
      if (isErrorPage(page)) return undefined
      if (keepsFramework(page)) clientPages.push(`/${name.replace(/index\.html$/, '')}`)
      return page
    } catch (error) {
      if (!(error instanceof PageError)) throw error
      refused.push(error.message)
      return undefined
    }
  }

  await writeToSite(
    env,
    [...new Set([...own, ...keys.keys()])].map((name) => ({
      name,
      read: () => (name.endsWith('.html') ? readPage(name) : readExported(name)),
    })),
  )
  if (refused.length > 0) throw new PageError(refused.sort().join('\n'))
  await cache.dropUnused()
  const pages = clientPages.sort()
  const headers = siteHeaders(knownScripts, env.siteUrl, env.basePath, pages)
  const scripts = pages.length > 0 ? exported.filter((name) => name.startsWith(FRAMEWORK)) : []
  await writeToSite(env, [
    {
      name: HEADERS_FILE,
      read: async () => Buffer.from(formatHeaders(headers, !env.isNetlify)),
    },
    ...scripts.map((name) => ({ name, read: () => readExported(name) })),
  ])
}

const isErrorPage = (page: Buffer) =>
  /<html\b[^>]*>/.exec(page.toString())?.[0].includes('id="__next_error__"')

const metaOf = (policy: string) =>
  `<meta http-equiv="Content-Security-Policy" content="${policy}"/>`

/**
 * Matches a url() in a style sheet that leads to a file of Next, which the site does not contain:
 * any address except `data:`, `#…` and paths from the root outside `_next/`.
 */
const frameworkUrl = /url\(\s*["']?((?!data:|#|\/(?![^"')]*_next\/))[^"')]+)/

/**
 * Makes a function that finishes a page. A page with a client component gets a policy, and stays as
 * it is otherwise. Other pages need no scripts of Next: the function cuts them, adds only the style
 * rules that the page uses, and a policy that allows only the page's own scripts and style.
 */
function pageFinisher(css: string, knownScripts: readonly string[]) {
  const prune = stylePruner(css)
  const components = readClientComponents('.next/server')
  return async (page: string, source: Buffer) => {
    const html = source.toString()
    if (usesClientComponent(html, components)) {
      const meta = metaOf(clientPagePolicy(inlineScripts(html)))
      return Buffer.from(html.replace('<head>', (tag) => tag + meta))
    }
    const { start, head, rest, style: ownStyle, rules, scripts, words } = stripPage(page, html)
    const unknown = scripts.find((text) => !knownScripts.includes(text))
    if (unknown !== undefined)
      throw new PageError(`${page}: has an unknown script, ${quote(unknown)}; put it into client/`)
    const style = ownStyle + (await prune(words))
    const file = frameworkUrl.exec(style)?.[1]
    if (file)
      throw new PageError(
        `${page}: its style loads ${file}, a file of Next; put the file into public/, and use its URL`,
      )
    const meta = metaOf(pagePolicy(page, scripts, style + rules))
    return Buffer.from(`${start}${meta}${head}<style>${style}${rules}</style>${rest}`)
  }
}
