import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import type { AcceptedFile } from '../check/check.ts'

/**
 * Lays out the documents that passed the check for Contentlayer, so that it never reads another byte.
 * A file's time is derived from what it holds: Contentlayer keys its cache by file time, and so the cache holds
 * across checkouts and in copies.
 */
export async function stage(files: readonly AcceptedFile[], dir: string): Promise<void> {
  await removeOthers(dir, new Set(files.map(({ path }) => path)))
  for (const { path: name, text } of files) {
    const file = path.join(dir, name)
    const time = timeOf(text)
    const old = await fs.stat(file).catch(() => undefined)
    if (old?.mtimeMs === time.getTime()) continue
    await fs.mkdir(path.dirname(file), { recursive: true })
    await fs.writeFile(file, text)
    await fs.utimes(file, time, time)
  }
}

/** Removes what is no longer wanted, and folders that are empty then: a document may take the name of one. */
async function removeOthers(dir: string, wanted: Set<string>): Promise<void> {
  await fs.mkdir(dir, { recursive: true })
  const entries = await fs.readdir(dir, { recursive: true, withFileTypes: true })
  const nameOf = (file: string): string => path.relative(dir, file).split(path.sep).join('/')
  for (const entry of entries.filter((entry) => !entry.isDirectory())) {
    const file = path.join(entry.parentPath, entry.name)
    if (!wanted.has(nameOf(file))) await fs.rm(file)
  }
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => path.join(entry.parentPath, entry.name))
  // The deepest first; those that still hold something stay.
  for (const folder of folders.sort().reverse()) await fs.rmdir(folder).catch(() => undefined)
}

/** A whole second between 1970 and 2106 that stands for a text. */
function timeOf(text: string): Date {
  return new Date(createHash('sha256').update(text).digest().readUInt32BE(0) * 1000)
}
