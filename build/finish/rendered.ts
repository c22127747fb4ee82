import fs from 'node:fs/promises'
import path from 'node:path'
import { buildDataDir, exportDir } from '#build/places.ts'
import { cachedPages, listedPages } from '#lib/content/pages/static-params.ts'
import type { SiteEnv } from '#lib/site/env.ts'
import type { Source } from './finish.ts'

/**
 * Caches pages that Next has just rendered, and returns cached ones that it skipped (lib/content/pages/static-params.ts).
 * @throws Error if a page is neither rendered nor cached
 */
export async function unchangedPages(env: Pick<SiteEnv, 'stateDir'>): Promise<Source[]> {
  const dataDir = buildDataDir(env)
  const cache = cachedPages(dataDir)
  const unchanged: Source[] = []
  for (const [address, key] of await listedPages(dataDir)) {
    const name = `${decodeURI(address).slice(1)}index.html`
    const rendered = await fs.readFile(path.join(exportDir(env), name)).catch(() => undefined)
    if (rendered) await cache.write(key, rendered)
    const page = rendered ?? (await cache.read(key))
    if (!page) throw new Error(`${address}: its page is missing; run npm run build again, which renders it anew`)
    if (!rendered) unchanged.push({ name, read: async () => page })
  }
  await cache.dropUnused()
  return unchanged
}
