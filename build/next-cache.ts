import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

const cacheDir = '.next/cache'

/** It lies in the cache, so that one that is restored in another checkout brings it along. */
const sealFile = path.join(cacheDir, 'seal')

/**
 * Before a build: removes what Next keeps of an earlier one and could stumble over. It reads its notes and its cache as
 * they are, and of a cache that was cut or garbled it makes other pages or none. `.next/dev` belongs to `next dev`.
 * @param settings what Next is told by its configuration: with a cache of others, style sheets are looked for in vain
 */
export function tidyNextFolder(settings: string): void {
  for (const name of ['diagnostics', 'trace']) remove(path.join('.next', name))
  const [sealed, sealedSettings] = readSeal()
  const isWhole = sealed !== undefined && sealed === digest()
  if (isWhole && sealedSettings === settings) {
    // Until Next has ended well again.
    fs.rmSync(sealFile)
    return
  }
  if (!isWhole && filesIn(cacheDir).length > 0) {
    process.stderr.write(`${cacheDir} is not as a build left it that went well; it is made anew\n`)
  }
  remove(cacheDir)
}

/** When Next has ended well. At once, since a process that ends waits for nothing. */
export function sealNextCache(settings: string): void {
  const found = digest()
  // Where something still writes there, the next build makes it anew.
  if (found !== undefined) fs.writeFileSync(sealFile, `${found}\n${settings}`)
}

/** The digest of the sealed cache and what it was made for. Half a seal is that of no cache. */
function readSeal(): string[] {
  try {
    return fs.readFileSync(sealFile, 'utf8').split('\n')
  } catch {
    return []
  }
}

/** Of all files in the cache, their names and what they hold, about 30 MB; undefined where it cannot be read. */
function digest(): string | undefined {
  const hash = createHash('sha256')
  try {
    for (const file of filesIn(cacheDir)) {
      const bytes = fs.readFileSync(file)
      hash.update(`${file}\n${bytes.length}\n`).update(bytes)
    }
  } catch {
    return undefined
  }
  return hash.digest('hex')
}

function filesIn(dir: string): string[] {
  if (!fs.existsSync(dir)) return []
  return fs
    .readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => file !== sealFile)
    .sort()
}

function remove(place: string): void {
  // What a killed build had started may still write there for a moment.
  fs.rmSync(place, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
}
