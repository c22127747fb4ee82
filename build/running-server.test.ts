import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { nextDir, runningServer } from './running-server.ts'

let dir: string
beforeEach(() => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'running-'))
  fs.mkdirSync(path.join(dir, 'dev'))
})
afterEach(() => fs.rmSync(dir, { recursive: true }))

const leave = (text: string) => fs.writeFileSync(path.join(dir, 'dev/lock'), text)

it('is where its lock says, at its real port', () => {
  leave(JSON.stringify({ pid: process.pid, port: 3000, appUrl: 'http://localhost:3007' }))
  expect(runningServer(dir)).toEqual({ pid: process.pid, origin: 'http://localhost:3007' })
})

it('that was killed runs no more', () => {
  const { pid } = spawnSync(process.execPath, ['--version'])
  leave(JSON.stringify({ pid, appUrl: 'http://localhost:3007' }))
  expect(runningServer(dir)).toBeUndefined()
})

it.each(['', '{"pid":', '{"pid":-1,"appUrl":"http://localhost:1"}', `{"pid":${process.pid}}`])(
  'is not there where the lock holds %j',
  (text) => {
    leave(text)
    expect(runningServer(dir)).toBeUndefined()
  },
)

it('works below STATE_DIR where that is set', () => {
  expect(nextDir({ stateDir: '/a/.site' }, {})).toBe(path.resolve('.next'))
  expect(nextDir({ stateDir: '/a/b' }, { STATE_DIR: 'b' })).toBe('/a/b/next')
})
