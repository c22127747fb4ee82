import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { readEntry, writeEntry } from '#lib/store/store.ts'

const cacheDir = '.next/cache'

/** What the cache was when Next had ended well, and what it was made for. */
type Seal = { digest: string; settings: string }

/** It lies in the cache, so that one that is restored in another checkout brings it along. */
const sealFile = path.join(cacheDir, 'seal')

/**
 * Before a build: removes what Next keeps of an earlier one and could stumble over. It reads its notes and its cache as
 * they are, and of a cache that was cut or garbled it makes other pages or none. `.next/dev` belongs to `next dev`.
 * @param settings what Next is told by its configuration: with a cache of others, style sheets are looked for in vain
 */
export async function tidyNextFolder(settings: string): Promise<void> {
  for (const name of ['diagnostics', 'trace']) await fs.rm(path.join('.next', name), { recursive: true, force: true })
  const seal = await readEntry<Seal>(sealFile)
  const isWhole = seal !== undefined && seal.digest === (await digest(cacheDir))
  if (isWhole && seal.settings === settings) {
    // Until Next has ended well again.
    await fs.rm(sealFile)
    return
  }
  if (!isWhole && (await filesIn(cacheDir)).length > 0) {
    process.stderr.write(`${cacheDir} is not as a build left it that went well; it is made anew\n`)
  }
  await fs.rm(cacheDir, { recursive: true, force: true })
}

/** After Next has ended well. */
export async function sealNextCache(settings: string): Promise<void> {
  const seal: Seal = { digest: await digest(cacheDir), settings }
  await writeEntry(sealFile, seal)
}

/** Of all files in a folder, their names and what they hold; about 30 MB. */
async function digest(dir: string): Promise<string> {
  const hash = createHash('sha256')
  for (const file of await filesIn(dir)) {
    const bytes = await fs.readFile(file)
    hash.update(`${file}\n${bytes.length}\n`).update(bytes)
  }
  return hash.digest('hex')
}

async function filesIn(dir: string): Promise<string[]> {
  const entries = await fs.readdir(dir, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => file !== sealFile)
    .sort()
}
