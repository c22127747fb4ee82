import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { writeWhole } from './write-whole.ts'

/**
 * Everything that builds keep goes through this file. An entry is written whole or not at all, and opens with a checksum of
 * its name and its content: one that was cut, garbled, deleted or given another's name counts as not there, so that
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

/** Stands for all that a value is made from; 64 hexadecimal digits. */
export type Key = string & { readonly isKey: unique symbol }

/**
 * The key of a value.
 * @param code stands for the code that makes it (lib/store/code-version.ts)
 * @param inputs all else that goes in: what JSON can say, `undefined`, and bytes
 * @throws TypeError for anything else, of which a key would stand for a part only: a Map, a function, an instance of a class
 */
export function keyOf(code: string, inputs: unknown): Key {
  const hash = createHash('sha256').update(`${code}\n`)
  hash.update(canonical(inputs, 'inputs'))
  return hash.digest('hex') as Key
}

/** A text that no other value has. */
function canonical(value: unknown, place: string): string {
  if (value === undefined) return 'undefined'
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value)
  if (typeof value === 'number' && Number.isFinite(value)) return Object.is(value, -0) ? '-0' : String(value)
  if (value instanceof Uint8Array) return `<${createHash('sha256').update(value).digest('hex')}>`
  if (Array.isArray(value)) return `[${Array.from(value, (item, at) => canonical(item, `${place}[${at}]`)).join()}]`
  if (typeof value === 'object' && isPlain(value)) {
    const entries = Object.entries(value).map(
      ([key, of]) => `${JSON.stringify(key)}:${canonical(of, `${place}.${key}`)}`,
    )
    return `{${entries.join()}}`
  }
  const what = typeof value === 'object' ? `an instance of ${value.constructor?.name}` : `a ${typeof value}`
  throw new TypeError(`${place} is ${what}, which no key can stand for; make it of texts, numbers, lists and objects`)
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return (prototype === Object.prototype || prototype === null) && Object.getOwnPropertySymbols(value).length === 0
}

/** Values that are kept between builds. */
export type Cache<Value> = {
  /** Undefined where there is none, or a damaged one. */
  read(key: Key): Promise<Value | undefined>
  write(key: Key, value: Value): Promise<void>
  /** The value that is kept, or else is made now and kept. */
  get(key: Key, make: () => Promise<Value>): Promise<Value>
  /** Path of the file that holds, or would hold, a value. */
  fileOf(key: Key): string
  /** Removes all that nobody has read or written since the cache was opened. */
  dropUnused(): Promise<void>
  /** Removes what was written longer ago, in milliseconds: for who cannot know what will be asked for. */
  dropOlder(age: number): Promise<void>
}

/** @param dir folder that holds nothing else; it need not be there */
export function openCache<Value>(dir: string): Cache<Value> {
  const used = new Set<string>()
  const fileOf = (key: Key): string => path.join(dir, key)
  const use = (key: Key): string => {
    used.add(key)
    return fileOf(key)
  }
  const read = (key: Key): Promise<Value | undefined> => readEntry<Value>(use(key))
  const write = (key: Key, value: Value): Promise<void> => writeEntry(use(key), value)
  return {
    fileOf,
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
