import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { lock } from './lock.ts'

let dir = ''
beforeEach(async () => {
  dir = await fs.mkdtemp(path.join(os.tmpdir(), 'lock-'))
})
afterEach(() => fs.rm(dir, { recursive: true }))

/** A process that looks like a runner, and lives until it is killed. */
async function runner() {
  const child = spawn(process.execPath, [
    '-e',
    'process.stdout.write("up"); setInterval(() => {}, 1000)',
    'content-runner',
  ])
  await once(child.stdout, 'data')
  return child
}

it('is free in a new folder, and for the one that holds it', async () => {
  expect(await lock(path.join(dir, 'new'))).toBeUndefined()
  expect(await lock(path.join(dir, 'new'))).toBeUndefined()
})

it('is held while another runner lives, and free when that was killed', async () => {
  const other = await runner()
  await fs.writeFile(path.join(dir, 'runner.pid'), String(other.pid))
  expect(await lock(dir)).toBe(other.pid)
  other.kill('SIGKILL')
  await once(other, 'exit')
  expect(await lock(dir)).toBeUndefined()
  expect(await fs.readFile(path.join(dir, 'runner.pid'), 'utf8')).toBe(String(process.pid))
})

it.runIf(process.platform === 'linux')('is free where the number belongs to another program now', async () => {
  await fs.writeFile(path.join(dir, 'runner.pid'), String(process.ppid))
  expect(await lock(dir)).toBeUndefined()
})

it('is free where the file holds no number', async () => {
  await fs.writeFile(path.join(dir, 'runner.pid'), 'x')
  expect(await lock(dir)).toBeUndefined()
})
