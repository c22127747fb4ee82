import fs from 'node:fs/promises'
import path from 'node:path'

let written = 0

/**
 * Writes a file beside and renames it: nobody meets half a file, also where two write at once or
 * the process is killed.
 */
export async function writeWhole(file: string, content: string | Uint8Array) {
  const own = `${file}.${process.pid}-${written++}.new`
  await fs.mkdir(path.dirname(file), { recursive: true })
  await fs.writeFile(own, content)
  await fs.rename(own, file)
}
