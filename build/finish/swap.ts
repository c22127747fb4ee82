import { existsSync } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'

/** A folder next to OUT_DIR, on the same disk: renaming does not work across disks. */
const beside = (outDir: string, ending: 'new' | 'old') =>
  path.join(path.dirname(outDir), `.${path.basename(outDir)}.${ending}`)

export const comingSite = (outDir: string) => beside(outDir, 'new')

/** Replaces the previous site with the new one. */
export async function replaceSite(outDir: string) {
  const previous = beside(outDir, 'old')
  // A build that was killed may have left it.
  await fs.rm(previous, { recursive: true, force: true })
  if (existsSync(outDir)) await fs.rename(outDir, previous)
  await fs.rename(comingSite(outDir), outDir)
  await fs.rm(previous, { recursive: true, force: true })
}
