import fs from 'node:fs/promises'
import path from 'node:path'

/** A file with a hash of its text in its name, so that it may be cached for ever. */
export type ClientFile = { name: string; text: string }

/** The site's own scripts. */
export type ClientScripts = {
  /** Of every page, deferred. */
  site: ClientFile
  /** Of the page of search. */
  search: ClientFile
  /** Of pages that list the next calls. */
  calls: ClientFile
  /** The line that stands in each page. */
  firstPaint: string
}

/** File that holds them. */
export const clientFile = (stateDir: string): string => path.join(stateDir, 'client.json')

/** What build/bundle-client.ts made when the site was started. */
export async function clientScripts(): Promise<ClientScripts> {
  return JSON.parse(await fs.readFile(clientFile(process.env.SITE_DATA_DIR ?? ''), 'utf8'))
}

/** The scripts that are files of the site; `firstPaint` stands in each page instead. */
export async function clientFiles(): Promise<ClientFile[]> {
  const { site, search, calls } = await clientScripts()
  return [site, search, calls]
}
