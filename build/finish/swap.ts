import { existsSync } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'

/** `.out.new`, which may be half a site, coming or going; `.out.old` is always whole, the site before. */
const beside = (outDir: string, ending: 'new' | 'old'): string =>
  path.join(path.dirname(outDir), `.${path.basename(outDir)}.${ending}`)

/** Where a site is made: beside OUT_DIR, since a folder can only be renamed within one disk. */
export const comingSite = (outDir: string): string => beside(outDir, 'new')

/** Puts the site before back in its place where a build was killed between its two renames. */
export async function recoverSite(outDir: string): Promise<void> {
  const before = beside(outDir, 'old')
  if (!existsSync(outDir) && existsSync(before)) await fs.rename(before, outDir)
}

/** Removes what builds have left that were killed. */
export async function tidySite(outDir: string): Promise<void> {
  const [coming, before] = [comingSite(outDir), beside(outDir, 'old')]
  await recoverSite(outDir)
  await fs.rm(coming, { recursive: true, force: true })
  if (!existsSync(before)) return
  // From here on it may be half a site, and has to be called so.
  await fs.rename(before, coming)
  await fs.rm(coming, { recursive: true, force: true })
}

/** Puts the site that was made in the place of the one before, which stays where that fails. */
export async function replaceSite(outDir: string): Promise<void> {
  try {
    if (existsSync(outDir)) await fs.rename(outDir, beside(outDir, 'old'))
    await fs.rename(comingSite(outDir), outDir)
  } finally {
    await tidySite(outDir)
  }
}
