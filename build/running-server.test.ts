import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { testDir } from '#testing/folders.ts'
import { runningServer } from './running-server.ts'

const { at, write } = testDir()
const { pid } = process
const appUrl = 'http://localhost:3007'

it.each([
  ['is found by its lock file', { pid, port: 3000, appUrl }, { pid, origin: appUrl }],
  ['is not running after a kill', { pid: spawnSync('true').pid, appUrl }],
  ['is not running if its id is that of a process group', { pid: -1, appUrl }],
  ['is not running if its lock file is incomplete', '{"pid":'],
])('a server %s', (_, lock, expected = undefined) => {
  write('dev/lock', typeof lock === 'string' ? lock : JSON.stringify(lock))
  expect(runningServer(at())).toEqual(expected)
})
