import { existsSync } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'
import { codeOf } from '#lib/check/bytes/walk.ts'
import { start } from '#lib/check/place.ts'
import { writeWhole } from '#lib/store/write-whole.ts'
import { type Remark, remarksOn } from './remark.ts'

/** `file` is below the content folder. */
export type Change = { file: string; before: Uint8Array | undefined; after: Uint8Array }

export type Plan = { changes: Change[]; remarks: Remark[]; summary: string[] }

export type ImportOptions = {
  into: string
  force?: boolean
  /** The day of the source, where it does not say. */
  date?: string
  /** The day that the last list was read: who is gone was still listed then. */
  lastSeen?: string
  /** Files that the old site served as they are. */
  static?: string
  progress?: (done: number, total: number, what: string) => void
}

/** The message is one line that says what to write instead. */
export class ImportError extends Error {
  override name = 'ImportError'
}

export async function readSource(source: string): Promise<Uint8Array> {
  return fs.readFile(source).catch((error: unknown) => {
    throw new ImportError(`${source} cannot be read (${codeOf(error)}); write the path of a file that exists`)
  })
}

export async function existingBytes(into: string, file: string): Promise<Buffer | undefined> {
  const found = path.join(into, file)
  return existsSync(found) ? fs.readFile(found) : undefined
}

/**
 * Adds a file to a plan; one that differs is somebody's work, and is replaced only with `force`. True where it will be
 * as wanted.
 */
export async function propose(plan: Plan, file: string, after: Uint8Array, options: ImportOptions): Promise<boolean> {
  const before = await existingBytes(options.into, file)
  if (before?.equals(after)) return true
  if (before && !options.force) {
    const message = 'is there already and differs, so it stays as it is; compare them, and write --force to replace it'
    remarksOn(file, plan.remarks)(start, `file: ${message}`)
    return false
  }
  plan.changes.push({ file, before, after })
  return true
}

export async function writeChanges(into: string, changes: readonly Change[]): Promise<void> {
  for (const { file, after } of changes) await writeWhole(path.join(into, file), after)
}
