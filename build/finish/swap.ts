import { existsSync } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'

/** `.out.new` may be incomplete; `.out.old` is always a complete site, the previous one. */
const beside = (outDir: string, ending: 'new' | 'old'): string =>
  path.join(path.dirname(outDir), `.${path.basename(outDir)}.${ending}`)

/** Where a site is made: beside OUT_DIR, since a folder can only be renamed within one disk. */
export const comingSite = (outDir: string): string => beside(outDir, 'new')

/** Restores the previous site after a build was killed between its two renames. */
export async function recoverSite(outDir: string): Promise<void> {
  const before = beside(outDir, 'old')
  if (!existsSync(outDir) && existsSync(before)) await fs.rename(before, outDir)
}

/** Removes leftovers of killed builds. */
export async function tidySite(outDir: string): Promise<void> {
  const [coming, before] = [comingSite(outDir), beside(outDir, 'old')]
  await recoverSite(outDir)
  await fs.rm(coming, { recursive: true, force: true })
  if (!existsSync(before)) return
  // Deleting takes time: from here on the folder may be incomplete, so it gets the name for that.
  await fs.rename(before, coming)
  await fs.rm(coming, { recursive: true, force: true })
}

/** Replaces the previous site with the new one. When that fails, the previous one stays. */
export async function replaceSite(outDir: string): Promise<void> {
  try {
    if (existsSync(outDir)) await fs.rename(outDir, beside(outDir, 'old'))
    await fs.rename(comingSite(outDir), outDir)
  } finally {
    await tidySite(outDir)
  }
}
