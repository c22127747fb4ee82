import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'

const stateDir = '.site/test-new'
let contentDir: string
beforeEach(() => {
  contentDir = fs.mkdtempSync(path.join(os.tmpdir(), 'new-'))
})
afterEach(() => {
  for (const dir of [contentDir, stateDir]) fs.rmSync(dir, { recursive: true, force: true })
})

function make(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', 'scripts/new.ts', ...words], {
    encoding: 'utf8',
    env: {
      ...process.env,
      CONTENT_DIR: contentDir,
      STATE_DIR: stateDir,
      PORT: '3456',
      BASE_PATH: '/sub',
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'user.name',
      GIT_CONFIG_VALUE_0: 'Ada Writer',
    },
  })
  return { status, stdout, stderr }
}

it('says what was made, where it will be, and what comes next', () => {
  const { status, stdout } = make('--folder', 'Falco at sea')
  expect(status).toBe(0)
  const file = path.join(contentDir, 'posts/falco-at-sea/index.md')
  const [first, ...steps] = stdout.trimEnd().split('\n')
  expect(path.resolve(first ?? '')).toBe(file)
  expect(steps[0]).toBe('1. See it at http://localhost:3456/sub/blog/falco-at-sea/ while npm run dev runs')
  expect(steps.at(-1)).toBe('4. Run npm run check')
  expect(fs.readFileSync(file, 'utf8')).toContain('\nauthor: Ada Writer\n')
})

it('names the address of the server that runs', () => {
  const lock = path.join(stateDir, 'next/dev/lock')
  fs.mkdirSync(path.dirname(lock), { recursive: true })
  fs.writeFileSync(lock, JSON.stringify({ pid: process.pid, appUrl: 'http://localhost:3007' }))
  expect(make('project', 'talon').stdout).toContain('\n1. See it at http://localhost:3007/sub/projects/talon/\n')
})

it.each([
  [['maintainer'], 'One maintainer is made at a time; write npm run new -- maintainer HANDLE\n'],
  [['project', 'a', '--folder'], '--folder is for posts; leave it out\n'],
  [['A', 'title'], 'The title has to be in quotes; write npm run new -- "A title"\n'],
  [[], 'The title is missing; write npm run new -- "Title of a post"\n'],
])('refuses %j in one line, and writes nothing', (words, stderr) => {
  expect(make(...words)).toEqual({ status: 1, stdout: '', stderr })
  expect(fs.readdirSync(contentDir)).toEqual([])
})
