import fs from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const compressible = /\.(?:css|html|js|json|svg|txt|xml|yaml|yml)$/

/** Files below this many bytes fit one packet as they are. */
const smallest = 1024

const asBrotli = promisify(brotliCompress)
const asGzip = promisify(gzip)

/** Writes `.br` and `.gz` beside each text file, for servers that send them as they are. */
export async function compress(dir: string, tell: (done: number, total: number) => void): Promise<void> {
  const entries = await fs.readdir(dir, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && compressible.test(entry.name))
  const next = files.values()
  let done = 0
  // Two at a time: each compression runs on a thread of its own, and machines that build have few.
  const work = async (): Promise<void> => {
    for (const entry of next) {
      await compressFile(path.join(entry.parentPath, entry.name))
      tell(++done, files.length)
    }
  }
  await Promise.all([work(), work()])
}

async function compressFile(file: string): Promise<void> {
  const bytes = await fs.readFile(file)
  if (bytes.length < smallest) return
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
  await fs.writeFile(`${file}.br`, await asBrotli(bytes, { params }))
  await fs.writeFile(`${file}.gz`, await asGzip(bytes, { level: 9 }))
}
