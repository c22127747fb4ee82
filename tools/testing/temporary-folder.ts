import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'

export async function temporaryFolder(files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'import-test-'))
  for (const [file, content] of Object.entries(files)) {
    const target = path.join(folder, file)
    await fs.mkdir(path.dirname(target), { recursive: true })
    await fs.writeFile(target, content)
  }
  return {
    folder,
    read: (file: string) => fs.readFile(path.join(folder, file), 'utf8'),
    write: (file: string, content: string) => fs.writeFile(path.join(folder, file), content),
    remove: () => fs.rm(folder, { recursive: true, force: true }),
  }
}

/** Removed when the test ends. */
export async function testFolder(files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const made = await temporaryFolder(files)
  onTestFinished(made.remove)
  return made
}
