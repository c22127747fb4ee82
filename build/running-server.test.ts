import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { nextDir, runningServer } from './running-server.ts'

const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'running-'))
fs.mkdirSync(path.join(dir, 'dev'))
afterAll(() => fs.rmSync(dir, { recursive: true }))

const { pid } = process
const appUrl = 'http://localhost:3007'

it.each([
  ['it is where its lock says, at its real port', { pid, port: 3000, appUrl }, { pid, origin: appUrl }],
  ['that was killed runs no more', { pid: spawnSync(process.execPath, ['--version']).pid, appUrl }, undefined],
  ['is none by the id of a group', { pid: -1, appUrl }, undefined],
  ['is none without an address', { pid }, undefined],
  ['is none by half a lock', '{"pid":', undefined],
])('a server %s', (_, lock, expected) => {
  fs.writeFileSync(path.join(dir, 'dev/lock'), typeof lock === 'string' ? lock : JSON.stringify(lock))
  expect(runningServer(dir)).toEqual(expected)
})

it('works below STATE_DIR where that is set', () => {
  expect(nextDir({ stateDir: '/a/.site' }, {})).toBe(path.resolve('.next'))
  expect(nextDir({ stateDir: '/a/b' }, { STATE_DIR: 'b' })).toBe('/a/b/next')
})
