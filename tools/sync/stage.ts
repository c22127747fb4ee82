import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { walk } from '#lib/check/bytes/walk.ts'
import { createCheck } from '#lib/check/check.ts'
import { type Finding, formatFinding } from '#lib/check/finding.ts'
import { type Change, existingBytes, isSame } from '#tools/import/plan.ts'
import { copyFolder } from '#tools/import/rehearse.ts'
import type { TextFile } from '#tools/import/text/text-file.ts'
import { SyncError } from './fault.ts'

/** Does work on a copy of a content folder, which is gone afterwards. */
export async function onCopy<Result>(into: string, work: (copy: string) => Promise<Result>): Promise<Result> {
  const copy = await fs.mkdtemp(path.join(os.tmpdir(), 'sync-'))
  try {
    await copyFolder(into, copy)
    return await work(copy)
  } finally {
    await fs.rm(copy, { recursive: true, force: true })
  }
}

/** Writes a file anew in the form that it has. Nobody else reads the copy, so that it takes no care. */
export async function putText(
  copy: string,
  { file, text }: { file: string; text: TextFile | undefined },
  next: string,
): Promise<void> {
  if (text) await fs.writeFile(path.join(copy, file), text.encode(next))
}

/** The files in which a copy differs from its folder; nothing is ever deleted. */
export async function changesIn(copy: string, into: string): Promise<Change[]> {
  const changes: Change[] = []
  for (const { path: file, problem } of walk(copy)) {
    if (problem) continue
    const [before, after] = [await existingBytes(into, file), await fs.readFile(path.join(copy, file))]
    if (!isSame(before, after)) changes.push({ file, before, after })
  }
  return changes
}

/**
 * Holds a copy against the check.
 * @throws {SyncError} where it has an error that the folder has not
 */
export async function refuseNewErrors(copy: string, into: string, now: Date): Promise<void> {
  const errors = await errorsIn(copy, now)
  if (errors.length === 0) return
  const before = new Set((await errorsIn(into, now)).map(key))
  const fresh = errors.filter((error) => !before.has(key(error)))
  if (fresh.length > 0)
    throw new SyncError(['What was read would make content wrong:', ...fresh.slice(0, 20).map(formatFinding)])
}

async function errorsIn(folder: string, now: Date): Promise<Finding[]> {
  const { findings } = await createCheck()(folder, { now })
  return findings.filter(({ severity }) => severity === 'error')
}

const key = ({ path: file, message }: Finding): string => `${file}\n${message}`
