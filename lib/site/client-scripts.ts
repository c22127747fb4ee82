import path from 'node:path'
import { readEntry } from '#lib/store/store.ts'

/** A file with a hash of its text in its name. */
export type ClientFile = { name: string; text: string }

/** The site's own scripts: a deferred file, and the line that stands in each page. */
export type ClientScripts = {
  /** File name with a hash of its text, so that it may be cached for ever. */
  name: string
  site: string
  firstPaint: string
  /** What plays recordings of terminals: only their pages ask for it. */
  player: { script: ClientFile; style: ClientFile }
}

/** File that holds them. */
export const clientFile = (stateDir: string): string => path.join(stateDir, 'client.v8')

/** What build/bundle-client.ts made when the site was started. */
export async function clientScripts(): Promise<ClientScripts> {
  const scripts = await readEntry<ClientScripts>(clientFile(process.env.SITE_DATA_DIR ?? ''))
  if (!scripts) throw new Error('The scripts of the site are missing or damaged; start the site or its build again')
  return scripts
}
