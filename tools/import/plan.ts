import fs from 'node:fs/promises'
import path from 'node:path'
import { codeOf } from '#lib/check/bytes/walk.ts'
import { start } from '#lib/check/place.ts'
import type { Remark } from './remark.ts'

/** A file that would be written: its path below the content folder, its bytes now, and the new ones. */
export type Change = { file: string; before: Uint8Array | undefined; after: Uint8Array }

/** What an import would do; making a plan writes nothing. */
export type Plan = {
  changes: Change[]
  remarks: Remark[]
  /** What changes, in sentences. */
  summary: string[]
}

export type ImportOptions = {
  /** The content folder (absolute); it may not exist yet. */
  into: string
  /** Replace what differs. */
  force?: boolean
  /** The day of the source, YYYY-MM-DD, where it does not say. */
  date?: string
  /** The day that the last list was read, where that is known: who is gone was still listed then. */
  lastSeen?: string
  /** Folder of the files that the old site served as they are (absolute). */
  static?: string
  /** Called after each step. */
  progress?: (done: number, total: number, what: string) => void
}

/** The command cannot be carried out; the message is one line that says what to write instead. */
export class ImportError extends Error {
  override name = 'ImportError'
}

/** Bytes of a file below the content folder; undefined where there is none. */
export async function existingBytes(into: string, file: string): Promise<Uint8Array | undefined> {
  try {
    return await fs.readFile(path.join(into, file))
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined
    throw error
  }
}

export function isSame(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return a !== undefined && b !== undefined && Buffer.compare(a, b) === 0
}

/**
 * Adds a whole file to a plan. A file that is there and differs is somebody's work, and is replaced only with `force`.
 * True where the file will be as wanted.
 */
export async function propose(plan: Plan, file: string, after: Uint8Array, options: ImportOptions): Promise<boolean> {
  const before = await existingBytes(options.into, file)
  if (isSame(before, after)) return true
  if (before && !options.force) {
    const message =
      'file: is there already and differs, so it stays as it is; compare them, and write --force to replace it'
    plan.remarks.push({ ...start, path: file, kind: 'fault', message })
    return false
  }
  plan.changes.push({ file, before, after })
  return true
}
