import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { write } from '#e2e/making.ts'

type Files = Record<string, string | Uint8Array>

export async function temporaryFolder(files: Files = {}) {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'import-test-'))
  write(folder, files)
  return {
    folder,
    read: (file: string) => fs.readFile(path.join(folder, file), 'utf8'),
    write: (file: string, content: string) => fs.writeFile(path.join(folder, file), content),
    remove: () => fs.rm(folder, { recursive: true, force: true }),
  }
}

/** Makes a temporary folder with these files, which is removed when the test ends. */
export async function testFolder(files: Files = {}) {
  const made = await temporaryFolder(files)
  onTestFinished(made.remove)
  return made
}
