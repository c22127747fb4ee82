import fs from 'node:fs/promises'
import path from 'node:path'
import { codeOf } from '#lib/check/bytes/walk.ts'
import { writeWhole } from '#lib/store/write-whole.ts'
import { type Change, existingBytes, ImportError, isSame } from './plan.ts'

/**
 * Writes all changes, each so that a reader sees the old file or the new one; where one cannot be written, those before
 * it are taken back.
 * @throws {ImportError} where a file changed since the plan was made, lies outside, or cannot be written
 */
export async function writeChanges(into: string, changes: readonly Change[]): Promise<void> {
  await fs.mkdir(into, { recursive: true })
  const root = await fs.realpath(into)
  const written: Change[] = []
  try {
    for (const change of changes) {
      await writeChange(root, change)
      written.push(change)
    }
  } catch (error) {
    for (const { file, before } of written) {
      if (before) await writeWhole(path.join(root, file), before)
      else await fs.rm(path.join(root, file))
    }
    throw error
  }
}

async function writeChange(root: string, { file, before, after }: Change): Promise<void> {
  const target = path.join(root, file)
  const now = await existingBytes(root, file)
  if (now && !isSame(now, before))
    throw new ImportError(`${file} was changed meanwhile, so nothing was written; run the command again`)
  try {
    await fs.mkdir(path.dirname(target), { recursive: true })
    if ((await fs.realpath(path.dirname(target))) !== path.dirname(target))
      throw new ImportError(`${file} cannot be written: its folder is a symbolic link; write to a real folder`)
    await writeWhole(target, after)
  } catch (error) {
    if (error instanceof ImportError) throw error
    throw new ImportError(`${file} cannot be written (${codeOf(error)}), so nothing was; make its folder writable`)
  }
}
