import fs from 'node:fs/promises'
import path from 'node:path'

let written = 0

/**
 * Writes a temporary file and renames it. So nobody reads half a file, even if two processes write
 * at once or one is killed.
 */
export async function writeWhole(file: string, content: string | Uint8Array) {
  const own = `${file}.${process.pid}-${written++}.new`
  await fs.mkdir(path.dirname(file), { recursive: true })
  await fs.writeFile(own, content)
  await fs.rename(own, file)
}
