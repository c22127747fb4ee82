import { randomBytes } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { codeOf } from '#lib/check/bytes/walk.ts'
import { type Change, existingBytes, ImportError, isSame } from './plan.ts'

/**
 * Writes changes one by one, each so that a reader, or a machine that loses power, sees the old file or the new one.
 * @throws {ImportError} where a file changed since the plan was made, lies outside, or cannot be written
 */
export async function writeChanges(into: string, changes: readonly Change[]): Promise<void> {
  await fs.mkdir(into, { recursive: true })
  const root = await fs.realpath(into)
  for (const { file, before, after } of changes) {
    const target = path.join(root, file)
    await makeFolder(root, path.dirname(target), file)
    const now = await existingBytes(root, file)
    if (now && !(before && isSame(now, before))) {
      throw new ImportError(`${file} was changed while the import ran; nothing more was written, so run it again`)
    }
    await replace(target, after, file)
  }
}

/** Makes a file's folder; a symbolic link in the content folder may not lead the import out of it. */
async function makeFolder(root: string, folder: string, file: string): Promise<void> {
  try {
    await fs.mkdir(folder, { recursive: true })
  } catch (error) {
    throw new ImportError(`${file} cannot be written (${codeOf(error)}): its folder cannot be made`)
  }
  const real = await fs.realpath(folder)
  if (real !== root && !real.startsWith(root + path.sep)) {
    throw new ImportError(`${file} cannot be written: a symbolic link leads its folder out of the content folder`)
  }
  // What an import that was killed left behind.
  for (const name of await fs.readdir(folder))
    if (leftover.test(name)) await fs.rm(path.join(folder, name), { force: true })
}

const leftover = /^\..*\.[0-9a-f]{8}\.import$/

/** Under another name in the same folder first; the new name points to the new bytes once they are on the disk. */
async function replace(target: string, bytes: Uint8Array, file: string): Promise<void> {
  const draft = path.join(path.dirname(target), `.${path.basename(target)}.${randomBytes(4).toString('hex')}.import`)
  try {
    const handle = await fs.open(draft, 'wx')
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await fs.rename(draft, target)
  } catch (error) {
    await fs.rm(draft, { force: true })
    throw new ImportError(`${file} cannot be written (${codeOf(error)}); nothing more was written`)
  }
}
