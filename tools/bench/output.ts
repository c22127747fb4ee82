import fs from 'node:fs'
import path from 'node:path'

/** What a finished site weighs on disk. */
export type OutputSize = {
  /** Files without their compressed copies. */
  files: number
  /** Bytes of these. */
  bytes: number
  /** Bytes of the `.br` copies alone, and of the `.gz` copies alone. */
  brotli: number
  gzip: number
}

/** Counts the files of a folder and their bytes. */
export function measureOutput(dir: string): OutputSize {
  const output: OutputSize = { files: 0, bytes: 0, brotli: 0, gzip: 0 }
  for (const entry of fs.readdirSync(dir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const { size } = fs.statSync(path.join(entry.parentPath, entry.name))
    if (entry.name.endsWith('.br')) output.brotli += size
    else if (entry.name.endsWith('.gz')) output.gzip += size
    else {
      output.files += 1
      output.bytes += size
    }
  }
  return output
}
