import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { LockedError, lock } from './lock.ts'

let dir = ''
let file = ''
const started: ChildProcess[] = []
beforeEach(async () => {
  dir = await fs.mkdtemp(path.join(os.tmpdir(), 'lock-'))
  file = path.join(dir, 'new/x.lock')
})
afterEach(async () => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
  await fs.rm(dir, { recursive: true })
})

/** Runs a program that may use `lock`, `file` and `fs`. */
function run(program: string): ChildProcess {
  const head = `import fs from 'node:fs'
import { spawn } from 'node:child_process'
import { lock } from ${JSON.stringify(path.resolve('lib/store/lock.ts'))}
const file = ${JSON.stringify(file)}\n`
  const words = ['--import', 'tsx', '--input-type=module', '-e', head + program]
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] })
  started.push(child)
  return child
}

const taken = (patience = 0): Promise<string> =>
  lock(file, 'It', { patience }).then(
    (release) => {
      release()
      return 'free'
    },
    (error: Error) => `${error.name}: ${error.message}`,
  )

it('is taken once, and free when it is given back, which leaves nothing', async () => {
  const release = await lock(file, 'It')
  await expect(lock(file, 'It', { patience: 0 })).rejects.toThrow(LockedError)
  release()
  expect(await taken()).toBe('free')
  expect(await fs.readdir(path.dirname(file))).toEqual([])
})

it('names the process that holds it, and since when', async () => {
  const other = run(`await lock(file, 'It'); process.stdout.write('up'); setInterval(() => {}, 1000)`)
  await once(other.stdout ?? other, 'data')
  const since = new Date().toISOString().slice(0, 13).replace('T', ' ')
  expect(await taken()).toMatch(
    new RegExp(
      `^LockedError: It is in use by process ${other.pid} since ${since}\\S+ UTC; wait until it has ended, or`,
    ),
  )
})

it('is free when its holder was killed, whatever that had started', async () => {
  const other = run(`await lock(file, 'It')
const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })
process.stdout.write(String(child.pid))`)
  const [pid] = await once(other.stdout ?? other, 'data')
  try {
    other.kill('SIGKILL')
    await once(other, 'exit')
    expect(await taken()).toBe('free')
  } finally {
    process.kill(Number(pid), 'SIGKILL')
  }
})

it('is given back by a process that ends', async () => {
  const [code] = await once(run(`await lock(file, 'It'); process.exit(3)`), 'exit')
  expect(code).toBe(3)
  expect(await fs.readdir(path.dirname(file))).toEqual([])
})

it.each(['', 'x', JSON.stringify({ pid: process.ppid, since: new Date() })])(
  'is free where a file stands that nobody holds: %s',
  async (text) => {
    await fs.mkdir(path.dirname(file))
    await fs.writeFile(file, text)
    expect(await taken()).toBe('free')
  },
)

it('names the file that cannot be locked', async () => {
  await fs.mkdir(file, { recursive: true })
  expect(await taken()).toMatch(/x\.lock cannot be locked \(.+\); make it a file that may be written, or remove it$/)
})

it('is never held by two, however many take it and give it back at once', async () => {
  // Without a pause, so that one often opens the file just as another removes it.
  const program = `const end = Date.now() + 3000
while (Date.now() < end) {
  const release = await lock(file, 'It', { patience: 0 }).catch(() => undefined)
  if (!release) continue
  fs.mkdirSync(file + '.inside')
  fs.rmdirSync(file + '.inside')
  release()
}`
  const busy = Array.from({ length: 4 }, () => run(program))
  const codes = await Promise.all(busy.map(async (child) => (await once(child, 'exit'))[0]))
  expect(codes).toEqual([0, 0, 0, 0])
}, 60_000)
