import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { writeWhole } from '../write-whole.ts'

/** A finished file: its bytes, and both encodings where it is compressed. */
export type Finished = { bytes: Buffer; br?: Buffer; gz?: Buffer }

/** Keeps finished files between builds. */
export type Kept = {
  /** A file that was kept, or is made now and kept. `key` stands for all that it is made from. */
  get(key: string, make: () => Promise<Finished>): Promise<Finished>
  /** Removes what nobody asked for. */
  forgetOthers(): Promise<void>
}

/** @param dir folder of its own */
export function openKept(dir: string): Kept {
  const used = new Set<string>()

  async function read(name: string): Promise<Finished | undefined> {
    const [bytes, br, gz] = await Promise.all(
      ['', '.br', '.gz'].map((ending) => fs.readFile(path.join(dir, name + ending)).catch(() => undefined)),
    )
    return bytes && { bytes, br, gz }
  }

  async function write(name: string, { bytes, br, gz }: Finished): Promise<void> {
    if (br) await writeWhole(path.join(dir, `${name}.br`), br)
    if (gz) await writeWhole(path.join(dir, `${name}.gz`), gz)
    // The last to appear, so that what a killed build leaves counts as nothing. Two equal files may be at it at once.
    await writeWhole(path.join(dir, name), bytes)
  }

  return {
    async get(key, make) {
      const name = createHash('sha256').update(key).digest('hex')
      used.add(name)
      const known = await read(name)
      if (known) return known
      const made = await make()
      await write(name, made)
      return made
    },
    async forgetOthers() {
      for (const name of await fs.readdir(dir).catch(() => [])) {
        if (!used.has(name.split('.')[0] ?? '')) await fs.rm(path.join(dir, name))
      }
    },
  }
}
