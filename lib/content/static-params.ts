import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { NO_PAGE } from '../routes.ts'
import { dataDir } from './store.ts'

/** A page of a route with one parameter. */
export type ParamPage = {
  /** Value of the parameter. */
  param: string
  /** Address on the site, with a slash at both ends. */
  path: string
  /** Everything that the page shows: its component's props. */
  props: () => Promise<unknown>
}

/** Where rendered pages are kept, each by a hash of what it was made from (see lib/finish/rendered.ts). */
export function renderedDir(data: string): string {
  return path.join(data, 'rendered')
}

/** What a build's pages were made from: hashes by address. */
export type PageHashes = Record<string, string>

/** What a route has pages for; nothing in development, where Next asks at each request and renders what is not listed, too. */
export async function inBuild<Item>(list: () => Promise<readonly Item[]>): Promise<readonly Item[]> {
  return process.env.NODE_ENV === 'development' ? [] : list()
}

/**
 * Parameters for `generateStaticParams`: of the pages that have to be rendered, never empty. A page is kept from an
 * earlier build while what it shows is the same, and the code (SITE_VERSION, which next.config.ts sets in a build): routes
 * pass props to components, and components are pure.
 */
export async function staticParams<Key extends string>(
  key: Key,
  list: () => Promise<readonly ParamPage[]>,
): Promise<Record<Key, string>[]> {
  const version = process.env.SITE_VERSION
  const pages = await inBuild(list)
  const changed = version === undefined ? pages : await changedPages(key, pages, version)
  const params = changed.length > 0 ? changed.map(({ param }) => param) : [NO_PAGE]
  return params.map((value) => ({ [key]: value }) as Record<Key, string>)
}

async function changedPages(key: string, pages: readonly ParamPage[], version: string): Promise<ParamPage[]> {
  const dir = renderedDir(dataDir())
  const kept = new Set(await fs.readdir(dir).catch(() => []))
  const hashes: PageHashes = {}
  const changed: ParamPage[] = []
  for (const page of pages) {
    const text = JSON.stringify([version, page.path, await page.props()])
    const hash = createHash('sha256').update(text).digest('hex')
    hashes[page.path] = hash
    if (!kept.has(`${hash}.html`)) changed.push(page)
  }
  await fs.mkdir(dir, { recursive: true })
  await fs.writeFile(path.join(dir, `${key}.json`), JSON.stringify(hashes))
  return changed
}
