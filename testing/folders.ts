import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, onTestFinished } from 'vitest'
import { type Files, writeFiles } from './files.ts'

export function temporaryFolder(files: Files = {}) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'test-'))
  writeFiles(folder, files)
  return {
    folder,
    at: (name = '') => path.join(folder, name),
    read: (name: string) => fs.readFileSync(path.join(folder, name), 'utf8'),
    write: (name: string, content: string | Uint8Array) => writeFiles(folder, { [name]: content }),
    remove: () => fs.rmSync(folder, { recursive: true, force: true }),
  }
}

export type TemporaryFolder = ReturnType<typeof temporaryFolder>

/** Makes a temporary folder with files; it is removed at the end of the test. */
export function testFolder(files: Files = {}) {
  const made = temporaryFolder(files)
  onTestFinished(made.remove)
  return made
}

export function testDir(): Pick<TemporaryFolder, 'at' | 'read' | 'write'> {
  let current: TemporaryFolder
  beforeEach(() => {
    current = temporaryFolder()
  })
  afterEach(() => current.remove())
  return {
    at: (name) => current.at(name),
    read: (name) => current.read(name),
    write: (name, content) => current.write(name, content),
  }
}
