import path from 'node:path'
import { readEntry } from '#lib/store/store.ts'

/** A script of the site. Its file name has a hash of its text, so that it may be cached for ever. */
export type ClientScript = { name: string; text: string }

/** The site's own scripts. */
export type ClientScripts = {
  /** Of every page, deferred. */
  site: ClientScript
  /** Of the page of search. */
  search: ClientScript
  /** The line that stands in each page. */
  firstPaint: string
}

/** File that holds them. */
export const clientFile = (stateDir: string): string => path.join(stateDir, 'client.v8')

/** What build/bundle-client.ts made when the site was started. */
export async function clientScripts(): Promise<ClientScripts> {
  const scripts = await readEntry<ClientScripts>(clientFile(process.env.SITE_DATA_DIR ?? ''))
  if (!scripts) throw new Error('The scripts of the site are missing or damaged; start the site or its build again')
  return scripts
}
