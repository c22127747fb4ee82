import fs from 'node:fs/promises'
import path from 'node:path'
import { ClaimedError, claim } from '#build/claim.ts'

/**
 * A site is made in a folder beside its place and put there by renaming, since folders are renamed within one disk only.
 * Whatever ends a build, at whatever moment, what lies there tells what to do:
 * - `.out.new` may be half a site, coming or going: it is removed;
 * - `.out.old` is always whole, the site before: it goes back where there is no `out`, and is removed where there is one.
 */
function beside(outDir: string, ending: string): string {
  return path.join(path.dirname(outDir), `.${path.basename(outDir)}.${ending}`)
}

/**
 * Takes a site's place for this process, and brings what an earlier one left there into order.
 * @returns gives it back
 * @throws {ClaimedError} where another build is running
 */
export async function lockSite(outDir: string): Promise<() => void> {
  const release = claim(beside(outDir, 'lock'), `OUT_DIR ${outDir}`)
  await recover(outDir)
  return release
}

/** Before a site is served: puts the one before in its place where a build was killed between two renames. */
export async function recoverSite(outDir: string): Promise<void> {
  const left = await Promise.all(['new', 'old', 'lock'].map((ending) => exists(beside(outDir, ending))))
  if (!left.includes(true)) return
  try {
    const release = await lockSite(outDir)
    release()
  } catch (error) {
    // Another build is running, or this user may not write here: serve the site as it is.
    if (!(error instanceof ClaimedError) && !(await exists(outDir))) throw error
  }
}

/**
 * Makes a site and puts it in the place of another. Whatever fails, the other one stays.
 * @param make writes the site into a folder that it is given
 */
export async function replaceSite(outDir: string, make: (dir: string) => Promise<void>): Promise<void> {
  const [coming, before] = [beside(outDir, 'new'), beside(outDir, 'old')]
  try {
    await fs.mkdir(coming, { recursive: true })
    await make(coming)
    if (await exists(outDir)) await fs.rename(outDir, before)
    await fs.rename(coming, outDir)
  } finally {
    await recover(outDir)
  }
}

async function recover(outDir: string): Promise<void> {
  const [coming, before] = [beside(outDir, 'new'), beside(outDir, 'old')]
  if (await exists(before)) {
    if (await exists(outDir)) {
      await remove(coming)
      // From here on it may be half a site, and has to be called so.
      await fs.rename(before, coming)
    } else {
      await fs.rename(before, outDir)
    }
  }
  await remove(coming)
}

const remove = (dir: string): Promise<void> => fs.rm(dir, { recursive: true, force: true })

const exists = (file: string): Promise<boolean> =>
  fs.lstat(file).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false
      throw error
    },
  )
