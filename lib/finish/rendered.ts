import fs from 'node:fs/promises'
import path from 'node:path'
import { type PageHashes, renderedDir } from '../content/static-params.ts'
import type { Source } from './finish.ts'

/** Before a build: a route that is gone, or that fails, must not leave its list of pages to this one. */
export async function forgetLists(dataDir: string): Promise<void> {
  const dir = renderedDir(dataDir)
  for (const list of listsIn(await namesIn(dir))) await fs.rm(path.join(dir, list))
}

const namesIn = (dir: string): Promise<string[]> => fs.readdir(dir).catch(() => [])
const listsIn = (names: readonly string[]): string[] => names.filter((name) => name.endsWith('.json'))

/**
 * Keeps the pages that Next has just rendered for later builds, and gives those that it did not need to render again
 * (lib/content/static-params.ts).
 */
export async function keptPages(dataDir: string, exportDir: string): Promise<Source[]> {
  const dir = renderedDir(dataDir)
  const names = await namesIn(dir)
  const sources: Source[] = []
  const used = new Set<string>()
  for (const list of listsIn(names)) {
    const hashes: PageHashes = JSON.parse(await fs.readFile(path.join(dir, list), 'utf8'))
    for (const [address, hash] of Object.entries(hashes)) {
      const name = `${decodeURI(address).slice(1)}index.html`
      const kept = path.join(dir, `${hash}.html`)
      used.add(path.basename(kept))
      const isNew = await fs.copyFile(path.join(exportDir, name), kept).then(
        () => true,
        () => false,
      )
      if (!isNew) sources.push({ name, isPage: true, read: () => fs.readFile(kept) })
    }
  }
  for (const name of names) {
    if (name.endsWith('.html') && !used.has(name)) await fs.rm(path.join(dir, name))
  }
  return sources
}
