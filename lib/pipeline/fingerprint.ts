import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'

/** Changes whenever a file below the folder is added, removed, renamed or written; cheap, since no file is read. */
export async function fingerprint(dir: string): Promise<string> {
  // A folder that is not there is for the check to tell.
  const entries = await fs.readdir(dir, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = entries
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.#'))
    .map((entry) => path.join(entry.parentPath, entry.name))
  const facts = await Promise.all(
    files.map(async (file) => {
      const stat = await fs.stat(file, { bigint: true }).catch(() => undefined)
      return `${file}|${stat?.ino}|${stat?.mtimeNs}|${stat?.size}`
    }),
  )
  return createHash('sha256').update(facts.sort().join('\n')).digest('hex')
}
