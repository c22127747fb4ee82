import fs from 'node:fs/promises'
import path from 'node:path'

/** The site's own scripts: a deferred file, and the line that stands in each page. */
export type ClientScripts = {
  /** File name with a hash of its text, so that it may be kept for ever. */
  name: string
  site: string
  firstPaint: string
}

/** What lib/pipeline/client-scripts.ts made when the site was started. */
export async function clientScripts(): Promise<ClientScripts> {
  return JSON.parse(await fs.readFile(path.join(process.env.SITE_DATA_DIR ?? '', 'client.json'), 'utf8'))
}
