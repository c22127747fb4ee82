import { mkdirSync } from 'node:fs'
import fs from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import type { SiteEnv } from '#lib/site/env.ts'
import { comingSite } from './swap.ts'

export type Source = {
  name: string
  /** Returns the file's bytes; undefined if the site leaves the file out. */
  read?: () => Promise<Buffer | undefined>
  /** In place of `read`: returns the path of a finished file (lib/store/finished-files.ts). */
  link?: (() => Promise<string>) | undefined
}

/** Writes files into the new site, or links to them. */
export async function writeToSite({ outDir }: SiteEnv, sources: readonly Source[]) {
  const next = sources.values()
  async function work() {
    for (const { name, read, link } of next) {
      const finished = await link?.()
      const bytes = finished ? undefined : await read?.()
      const file = path.join(comingSite(outDir), name)
      if (finished || bytes) mkdirSync(path.dirname(file), { recursive: true })
      // Some file systems have no hard links, and no link leads to another disk.
      if (finished) await fs.link(finished, file).catch(() => fs.copyFile(finished, file))
      if (bytes) await fs.writeFile(file, bytes)
    }
  }
  // More workers than cores, since pictures are scaled on other threads.
  const workers = Array.from({ length: 2 * availableParallelism() }, work)
  // Waits for all workers even if one fails, so that no worker writes while the caller cleans up.
  for (const end of await Promise.allSettled(workers))
    if (end.status === 'rejected') throw end.reason
}
