import fs from 'node:fs/promises'
import path from 'node:path'

let written = 0

/**
 * Writes beside and renames, so that a reader never meets half a file, and a process that is killed leaves none. Two
 * may write the same file at once.
 */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const own = `${file}.${process.pid}-${written++}.new`
  await fs.mkdir(path.dirname(file), { recursive: true })
  try {
    await fs.writeFile(own, content)
    await fs.rename(own, file)
  } catch (error) {
    await fs.rm(own, { force: true })
    throw error
  }
}
