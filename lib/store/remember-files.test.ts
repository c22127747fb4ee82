import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { rememberFiles } from './remember-files.ts'

let dir: string
let file: string
const make = vi.fn((name: string, size: number) => `${fs.readFileSync(name, 'utf8')} ${size}`)

beforeEach(() => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'remember-'))
  file = path.join(dir, 'a.md')
  fs.writeFileSync(file, 'one')
  make.mockClear()
})
afterEach(() => fs.rmSync(dir, { recursive: true }))

describe('what was made of a file', () => {
  it('is remembered while the file stays as it is', () => {
    const look = rememberFiles(make)
    expect([look(file), look(file)]).toEqual(['one 3', 'one 3'])
    expect(make).toHaveBeenCalledTimes(1)
  })

  it('is made anew when the file is written, of the same size and time even', () => {
    const look = rememberFiles(make)
    look(file)
    const { atime, mtime } = fs.statSync(file)
    fs.writeFileSync(file, 'two')
    fs.utimesSync(file, atime, mtime)
    expect(look(file)).toBe('two 3')
  })

  it('is not remembered where it could not be made', () => {
    const look = rememberFiles((name) => fs.readFileSync(name, 'utf8'))
    fs.rmSync(file)
    expect(() => look(file)).toThrow('ENOENT')
    fs.writeFileSync(file, 'back')
    expect(look(file)).toBe('back')
  })
})
