import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { writeWhole } from './write-whole.ts'

/** Stands for all that a value is made from; 64 hexadecimal digits. */
export type Key = string & { readonly isKey: unique symbol }

/**
 * The key of a value.
 * @param code stands for the code that makes it
 * @param inputs all else that goes in, as JSON says it
 * @throws TypeError for a Map, a Set or a function, of which JSON would say nothing
 */
export function keyOf(code: string, inputs: unknown): Key {
  const text = JSON.stringify(inputs, (name, value) => {
    if (typeof value === 'function' || value instanceof Map || value instanceof Set)
      throw new TypeError(`${name} is no text, number, list or plain object, so no key can stand for it`)
    return value
  })
  return createHash('sha256').update(`${code}\n${text}`).digest('hex') as Key
}

/** Values that are kept between builds, each in a file with its key as name: whatever `node:v8` can serialise. */
export type Cache<Value> = {
  /** Undefined where there is none, or one that was cut off. */
  read(key: Key): Promise<Value | undefined>
  write(key: Key, value: Value): Promise<void>
  /** The value that is kept, or else is made now and kept. */
  get(key: Key, make: () => Promise<Value>): Promise<Value>
  /** Removes all that nobody has read or written since the cache was opened. */
  dropUnused(): Promise<void>
  /** Removes what was written longer ago, in milliseconds: for who cannot know what will be asked for. */
  dropOlder(age: number): Promise<void>
}

/** @param dir folder that holds nothing else; it need not be there */
export function openCache<Value>(dir: string): Cache<Value> {
  const used = new Set<string>()
  async function read(key: Key): Promise<Value | undefined> {
    used.add(key)
    try {
      return deserialize(readFileSync(path.join(dir, key)))
    } catch {
      return undefined
    }
  }
  async function write(key: Key, value: Value): Promise<void> {
    used.add(key)
    await writeWhole(path.join(dir, key), serialize(value))
  }
  return {
    read,
    write,
    async get(key, make) {
      const kept = await read(key)
      if (kept !== undefined) return kept
      const made = await make()
      await write(key, made)
      return made
    },
    dropUnused: () => drop(dir, (name) => !used.has(name)),
    dropOlder: (age) => drop(dir, async (name) => Date.now() - (await fs.stat(path.join(dir, name))).mtimeMs > age),
  }
}

async function drop(dir: string, isGone: (name: string) => boolean | Promise<boolean>): Promise<void> {
  for (const name of await fs.readdir(dir).catch(() => [])) {
    if (await isGone(name)) await fs.rm(path.join(dir, name), { recursive: true, force: true })
  }
}
