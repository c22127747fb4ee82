import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach } from 'vitest'

/** Gives each test of a file a folder of its own. */
export function testDir() {
  let dir: string
  beforeEach(() => {
    dir = fs.mkdtempSync(path.join(os.tmpdir(), 'test-'))
  })
  afterEach(() => fs.rmSync(dir, { recursive: true }))
  const at = (name = '') => path.join(dir, name)
  const write = (name: string, text: string | Uint8Array) => {
    fs.mkdirSync(path.dirname(at(name)), { recursive: true })
    fs.writeFileSync(at(name), text)
  }
  const read = (name: string) => fs.readFileSync(at(name), 'utf8')
  return { at, write, read }
}
