import fs from 'node:fs/promises'
import path from 'node:path'
import { type Change, existingBytes, isSame } from '#tools/import/plan.ts'
import { writeChanges } from '#tools/import/write.ts'

/**
 * Writes all changes, or none: where one cannot be written, those before it are taken back.
 * @throws {ImportError} says which could not
 */
export async function applyChanges(into: string, changes: readonly Change[]): Promise<void> {
  try {
    await writeChanges(into, changes)
  } catch (error) {
    for (const { file, before, after } of changes) {
      if (!isSame(await existingBytes(into, file).catch(() => undefined), after)) continue
      if (before) await writeChanges(into, [{ file, before: after, after: before }])
      else await fs.rm(path.join(into, file))
    }
    throw error
  }
}
