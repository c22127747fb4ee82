import fs from 'node:fs/promises'
import path from 'node:path'

let written = 0

/**
 * Writes a temporary file and renames it, so that nobody reads half a file, even if two write at
 * once or the process is killed.
 */
export async function writeWhole(file: string, content: string | Uint8Array) {
  const own = `${file}.${process.pid}-${written++}.new`
  await fs.mkdir(path.dirname(file), { recursive: true })
  await fs.writeFile(own, content)
  await fs.rename(own, file)
}
