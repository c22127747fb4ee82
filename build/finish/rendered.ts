import fs from 'node:fs/promises'
import path from 'node:path'
import { cachedPages, listedPages } from '#lib/content/pages/cached-pages.ts'
import type { Source } from './finish.ts'

/**
 * Keeps the pages that Next has just rendered for later builds, and gives those that it did not need to render again
 * (lib/content/pages/static-params.ts).
 * @throws Error where a page is neither rendered nor kept
 */
export async function unchangedPages(dataDir: string, exportDir: string): Promise<Source[]> {
  const kept = cachedPages(dataDir)
  const sources: Source[] = []
  for (const [address, key] of await listedPages(dataDir)) {
    const name = `${decodeURI(address).slice(1)}index.html`
    const rendered = await fs.readFile(path.join(exportDir, name)).catch(() => undefined)
    if (rendered) {
      await kept.write(key, rendered)
      continue
    }
    const read = async (): Promise<Buffer> => {
      const page = await kept.read(key)
      if (!page) throw new Error(`${address}: its page is missing; run npm run build again, which renders it anew`)
      return page
    }
    await read()
    sources.push({ name, read })
  }
  await kept.dropUnused()
  return sources
}
