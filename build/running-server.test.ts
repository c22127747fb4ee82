import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, it } from 'vitest'
import { testDir } from '#lib/store/testing/test-dir.ts'
import { nextDir, runningServer } from './running-server.ts'

const { at, write } = testDir()
const { pid } = process
const appUrl = 'http://localhost:3007'

it.each([
  [
    'it is where its lock says, at its real port',
    { pid, port: 3000, appUrl },
    { pid, origin: appUrl },
  ],
  ['that was killed runs no more', { pid: spawnSync('true').pid, appUrl }],
  ['is none by the id of a group', { pid: -1, appUrl }],
  ['is none without an address', { pid }],
  ['is none by half a lock', '{"pid":'],
])('a server %s', (_, lock, expected = undefined) => {
  write('dev/lock', typeof lock === 'string' ? lock : JSON.stringify(lock))
  expect(runningServer(at())).toEqual(expected)
})

it('works below STATE_DIR where that is set', () => {
  expect(nextDir({ stateDir: '/a/.site' }, {})).toBe(path.resolve('.next'))
  expect(nextDir({ stateDir: '/a/b' }, { STATE_DIR: 'b' })).toBe('/a/b/next')
})
