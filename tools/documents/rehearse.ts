import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { createCheck } from '#lib/check/check.ts'
import { filesIn } from './documents.ts'
import { type Change, writeChanges } from './plan.ts'

/** Checks as of a day after that of any post, so that scheduled posts are checked too. */
const now = new Date('2199-12-31')

/** Applies changes to a copy of the folder, and returns the errors that the check finds in them. */
export async function rehearse(changes: readonly Change[], into: string) {
  return onCopy(into, async (copy) => {
    await writeChanges(copy, changes)
    return errorsIn(copy, changes)
  })
}

export async function errorsIn(folder: string, changes: readonly Change[]) {
  const { findings } = await createCheck()(folder, { now })
  return findings.filter(
    ({ path: at, severity }) => severity === 'error' && changes.some(({ file }) => file === at),
  )
}

export async function onCopy<Result>(into: string, work: (copy: string) => Promise<Result>) {
  const copy = await fs.mkdtemp(path.join(os.tmpdir(), 'content-'))
  try {
    for (const file of filesIn(into)) {
      await fs.mkdir(path.join(copy, path.dirname(file)), { recursive: true })
      await fs.copyFile(path.join(into, file), path.join(copy, file))
    }
    return await work(copy)
  } finally {
    await fs.rm(copy, { recursive: true, force: true })
  }
}
