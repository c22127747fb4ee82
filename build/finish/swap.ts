import { existsSync } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'

/** A folder next to OUT_DIR, on the same disk: renaming does not work across disks. */
const beside = (outDir: string, ending: 'new' | 'old') =>
  path.join(path.dirname(outDir), `.${path.basename(outDir)}.${ending}`)

export const comingSite = (outDir: string) => beside(outDir, 'new')

/** Replaces the previous site with the new one. If that fails, the previous site stays. */
export async function replaceSite(outDir: string) {
  const previous = beside(outDir, 'old')
  // A build that was killed may have left it.
  await fs.rm(previous, { recursive: true, force: true })
  if (existsSync(outDir)) await fs.rename(outDir, previous)
  try {
    await fs.rename(comingSite(outDir), outDir)
  } catch (error) {
    // On Windows, a program may have a file open.
    if (existsSync(previous)) await fs.rename(previous, outDir)
    throw error
  }
  await fs.rm(previous, { recursive: true, force: true })
}
