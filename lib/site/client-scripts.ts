import fs from 'node:fs/promises'
import path from 'node:path'
import { dataDir } from './env.ts'

/** A script, with a hash in its name, so that browsers may cache it for ever. */
export type ClientFile = { name: string; text: string }

/** The site's own scripts, which build/bundle-client.ts makes when the site starts. */
export type ClientScripts = {
  /** Of every page, deferred. */
  site: ClientFile
  /** Of the search page. */
  search: ClientFile
  /** Of pages that list the next calls. */
  calls: ClientFile
  /** Text that stands in each page. */
  firstPaint: string
}

export const clientFile = (stateDir: string) => path.join(stateDir, 'client.json')

export async function clientScripts(): Promise<ClientScripts> {
  return JSON.parse(await fs.readFile(clientFile(dataDir()), 'utf8'))
}

/** The scripts that are files of their own. */
export async function clientFiles(): Promise<ClientFile[]> {
  const { site, search, calls } = await clientScripts()
  return [site, search, calls]
}
