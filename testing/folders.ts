import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { beforeEach, onTestFinished } from 'vitest'
import { type Files, writeFiles } from './files.ts'

/** Makes a folder with files, and removes the folder at the end of the test. */
export function testFolder(files: Files = {}) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'test-'))
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }))
  writeFiles(folder, files)
  const at = (name = '') => path.join(folder, name)
  return {
    folder,
    at,
    read: (name: string) => fs.readFileSync(at(name), 'utf8'),
    write: (name: string, content: string | Uint8Array) => writeFiles(folder, { [name]: content }),
  }
}

export type TemporaryFolder = ReturnType<typeof testFolder>

/** Makes an empty folder for each test in a test file, and removes the folder after the test. */
export function testDir() {
  let current: TemporaryFolder
  beforeEach(() => {
    current = testFolder()
  })
  return {
    at: (name?: string) => current.at(name),
    read: (name: string) => current.read(name),
    write: (name: string, content: string | Uint8Array) => current.write(name, content),
  }
}
