import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { writeWhole } from './write-whole.ts'

/**
 * Everything that builds keep goes through this file. It is written whole or not at all, and opens with a checksum of its
 * name and its content: one that was cut, garbled, deleted or given another's name counts as not there, so that
 * whoever asks makes it anew. Values are whatever `node:v8` can serialise: texts, bytes, maps, plain objects.
 */
export async function writeEntry(file: string, value: unknown): Promise<void> {
  const content = serialize(value)
  await writeWhole(file, Buffer.concat([checksum(file, content), content]))
}

/** What `writeEntry` wrote to a file; undefined where it is not there or is damaged. */
export async function readEntry<Value>(file: string): Promise<Value | undefined> {
  const bytes = await fs.readFile(file).catch(() => undefined)
  if (!bytes) return undefined
  const content = bytes.subarray(checksumLength)
  if (!bytes.subarray(0, checksumLength).equals(checksum(file, content))) return undefined
  return deserialize(content)
}

/** Bytes of SHA-256. */
const checksumLength = 32

function checksum(file: string, content: Uint8Array): Buffer {
  return createHash('sha256')
    .update(`${path.basename(file)}\n`)
    .update(content)
    .digest()
}

/** Values that are kept between builds, each by a key that says all that it is made from. */
export type Cache<Value> = {
  /** Undefined where there is none, or a damaged one. */
  read(key: string): Promise<Value | undefined>
  write(key: string, value: Value): Promise<void>
  /** The value that is kept, or else is made now and kept. */
  get(key: string, make: () => Promise<Value>): Promise<Value>
  /** Path of the file that holds, or would hold, a value. */
  fileOf(key: string): string
  /** Removes all that nobody has read or written since the cache was opened. */
  dropUnused(): Promise<void>
}

/** @param dir folder that holds nothing else; it need not be there */
export function openCache<Value>(dir: string): Cache<Value> {
  const used = new Set<string>()

  function use(key: string): string {
    const file = fileOf(key)
    used.add(path.basename(file))
    return file
  }

  const fileOf = (key: string): string => path.join(dir, createHash('sha256').update(key).digest('hex'))
  const read = (key: string): Promise<Value | undefined> => readEntry<Value>(use(key))
  const write = (key: string, value: Value): Promise<void> => writeEntry(use(key), value)

  return {
    fileOf,
    read,
    write,
    async get(key, make) {
      const known = await read(key)
      if (known !== undefined) return known
      const made = await make()
      await write(key, made)
      return made
    },
    async dropUnused() {
      for (const name of await fs.readdir(dir).catch(() => [])) {
        if (!used.has(name)) await fs.rm(path.join(dir, name), { recursive: true, force: true })
      }
    },
  }
}
