import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'

/**
 * Stands for the code that turns content into data: what is kept from earlier runs holds while this is the same.
 * All of lib/ counts, since what a text becomes depends on far corners of it; so do the versions of libraries.
 */
export async function codeVersion(): Promise<string> {
  const entries = await fs.readdir('lib', { recursive: true, withFileTypes: true })
  const code = entries
    .filter(({ name }) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map(({ parentPath, name }) => path.join(parentPath, name))
    .sort()
  const hash = createHash('sha256')
  for (const file of [...code, 'contentlayer.config.ts', 'package-lock.json']) {
    hash.update(`${file}\n`).update(await fs.readFile(file))
  }
  return hash.digest('hex').slice(0, 16)
}
