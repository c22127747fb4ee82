import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const compressible = /\.(?:css|html|js|json|svg|txt|xml|yaml|yml)$/

/** Files below this many bytes fit one packet as they are. */
const smallest = 1024

const asBrotli = promisify(brotliCompress)
const asGzip = promisify(gzip)

const formats: { ending: string; make: (bytes: Buffer) => Promise<Buffer> }[] = [
  {
    ending: '.br',
    make: (bytes) =>
      asBrotli(bytes, {
        params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
      }),
  },
  { ending: '.gz', make: (bytes) => asGzip(bytes, { level: 9 }) },
]

/**
 * Writes `.br` and `.gz` beside each text file, for servers that send them as they are.
 * @param keptDir where results are kept by the hash of the text, so that a page that did not change is not done again
 */
export async function compress(
  dir: string,
  keptDir: string,
  tell: (done: number, total: number) => void,
): Promise<void> {
  await fs.mkdir(keptDir, { recursive: true })
  const entries = await fs.readdir(dir, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && compressible.test(entry.name))
  const used = new Set<string>()
  const next = files.values()
  let done = 0
  // Two at a time: each compression runs on a thread of its own, and machines that build have few.
  const work = async (): Promise<void> => {
    for (const entry of next) {
      const name = await compressFile(path.join(entry.parentPath, entry.name), keptDir)
      if (name) used.add(name)
      tell(++done, files.length)
    }
  }
  await Promise.all([work(), work()])
  for (const name of await fs.readdir(keptDir)) {
    if (!used.has(name.split('.')[0] ?? '')) await fs.rm(path.join(keptDir, name))
  }
}

/** @returns the name under which the results are kept; undefined for a file that stays as it is */
async function compressFile(file: string, keptDir: string): Promise<string | undefined> {
  const bytes = await fs.readFile(file)
  if (bytes.length < smallest) return undefined
  const name = createHash('sha256').update(bytes).digest('hex')
  for (const { ending, make } of formats) {
    const kept = path.join(keptDir, name + ending)
    const known = await fs.readFile(kept).catch(() => undefined)
    const result = known ?? (await make(bytes))
    await fs.writeFile(file + ending, result)
    if (known) continue
    // Beside and renamed, so that a build that is killed leaves no half result. Two equal files may be at it at once.
    const own = path.join(keptDir, `${name}.${shortHash(file)}`)
    await fs.writeFile(own, result)
    await fs.rename(own, kept)
  }
  return name
}

/** A short word that stands for a path. */
function shortHash(file: string): string {
  return createHash('sha256').update(file).digest('hex').slice(0, 12)
}
