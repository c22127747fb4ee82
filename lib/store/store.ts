import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'
import { deserialize, serialize } from 'node:v8'

/** SHA-256, in 64 hexadecimal digits by default. */
export const digestOf = (bytes: string | Uint8Array, encoding: 'hex' | 'base64' = 'hex') =>
  createHash('sha256').update(bytes).digest(encoding)

/** Values that JSON writes in full; it would leave out a function, and the entries of a Map. */
export type Plain =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly Plain[]
  | { readonly [key: string]: Plain }

/** A hash of all inputs of a cached value. */
export type Key = string & { readonly isKey: unique symbol }

/**
 * @param code version of the code that makes the value
 * @param inputs everything else that the value depends on
 */
export function keyOf(code: string, inputs: Plain): Key {
  return digestOf(`${code}\n${JSON.stringify(inputs)}`) as Key
}

export type Cache<Value> = ReturnType<typeof openCache<Value>>

/**
 * A cache of values, each in a file, kept between builds.
 * @param dir folder of this cache alone; created when needed
 */
export function openCache<Value>(dir: string) {
  const used = new Set<string>()
  return {
    /** Whether the cache has a value that can be read. */
    has(key: Key) {
      try {
        deserialize(readFileSync(path.join(dir, key)))
        return true
      } catch {
        return false
      }
    },
    async get(key: Key, make: () => Promise<Value>): Promise<Value> {
      const file = path.join(dir, key)
      used.add(key)
      try {
        return deserialize(readFileSync(file))
      } catch {
        // The file is missing or truncated.
        const made = await make()
        await writeWhole(file, serialize(made))
        return made
      }
    },
    /** Removes values that have not been used since the cache was opened. */
    async dropUnused() {
      for (const name of await fs.readdir(dir).catch(() => []))
        if (!used.has(name)) await fs.rm(path.join(dir, name), { recursive: true, force: true })
    },
  }
}

let written = 0

/**
 * Writes a temporary file and renames it. So nobody reads half a file, even if two processes write
 * at once or one is killed.
 */
export async function writeWhole(file: string, content: string | Uint8Array) {
  const own = `${file}.${process.pid}-${written++}.new`
  await fs.mkdir(path.dirname(file), { recursive: true })
  await fs.writeFile(own, content)
  await fs.rename(own, file)
}
