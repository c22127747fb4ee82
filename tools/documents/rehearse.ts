import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { createCheck } from '#lib/check/check.ts'
import { type Change, changeTo, contentFiles } from './documents.ts'

/** A day later than the date of any post, so that the check also reads scheduled posts. */
const now = new Date('2199-12-31')

/**
 * Runs `work` on a copy of the content folder. Returns the changed files, and the errors that the
 * check finds in these files or, if two documents collide, in others because of them.
 */
export async function rehearse(
  into: string,
  work: (copy: string, temporary: string) => Promise<unknown>,
) {
  const temporary = await fs.mkdtemp(path.join(os.tmpdir(), 'content-'))
  const copy = path.join(temporary, 'content')
  try {
    await fs.mkdir(copy)
    for (const file of contentFiles(into)) await fs.cp(path.join(into, file), path.join(copy, file))
    await work(copy, temporary)
    const changes: Change[] = []
    for (const file of contentFiles(copy)) {
      const change = await changeTo(into, file, await fs.readFile(path.join(copy, file)))
      if (change) changes.push(change)
    }
    const { diagnostics } = await createCheck()(copy, { now })
    const errors = diagnostics.filter(
      ({ path: at, severity, rule, message }) =>
        severity === 'error' &&
        changes.some(
          ({ file }) =>
            file === at || (rule === 'site/address-taken' && message.includes(`of ${file}`)),
        ),
    )
    return { changes, errors }
  } finally {
    await fs.rm(temporary, { recursive: true, force: true, maxRetries: 3 })
  }
}
