import { existsSync } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'

/** A folder next to OUT_DIR, on the same disk: renaming does not work across disks. */
const beside = (outDir: string, ending: 'new' | 'old') =>
  path.join(path.dirname(outDir), `.${path.basename(outDir)}.${ending}`)

export const comingSite = (outDir: string) => beside(outDir, 'new')

/** Restores the previous site if a build was killed between the two renames of `replaceSite`. */
export async function recoverSite(outDir: string) {
  const before = beside(outDir, 'old')
  if (!existsSync(outDir) && existsSync(before)) await fs.rename(before, outDir)
}

/** Removes leftovers of killed builds. */
export async function tidySite(outDir: string) {
  await recoverSite(outDir)
  for (const ending of ['new', 'old'] as const)
    await fs.rm(beside(outDir, ending), { recursive: true, force: true })
}

/** Replaces the previous site with the new one. If that fails, the previous site stays. */
export async function replaceSite(outDir: string) {
  try {
    if (existsSync(outDir)) await fs.rename(outDir, beside(outDir, 'old'))
    await fs.rename(comingSite(outDir), outDir)
  } finally {
    await tidySite(outDir)
  }
}
