/** A copy of the project in which `npx next dev` runs: tests of development change its content and its code. */
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { freePort } from '#tools/test/free-port.ts'
import { test as base } from './fixtures.ts'
import { copyProject, environment } from './making.ts'

export type DevServer = {
  /** Without a slash at its end. */
  url: string
  /** Id of the process that was started. */
  pid: number
  stateDir: string
  /** Everything that it printed. */
  output(): string
}

/** Two busy cores and a cold cache. */
const readyTimeoutMs = 90_000

type Options = {
  /** A copy of the project. */
  cwd: string
  /** Of the folder with its state, below .site there. */
  name: string
  /** Next itself, without npx around it. */
  direct?: boolean
}

/** Starts `npx next dev` in a copy of the project; ready when it resolves. */
export async function startDev({ cwd, name, direct = false }: Options): Promise<DevServer> {
  const stateDir = `.site/${name}`
  // A range for each worker of the tests: two that start at once would find the same port free.
  const port = await freePort(4160 + 20 * Number(process.env.TEST_PARALLEL_INDEX ?? 0))
  const [program, ...words] = direct ? [process.execPath, 'node_modules/next/dist/bin/next'] : ['npx', 'next']
  const child = spawn(program ?? '', [...words, 'dev'], {
    cwd,
    // A group of its own, as a terminal gives a command, so that Ctrl-C can be sent to all of it.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environment({ STATE_DIR: stateDir, PORT: String(port) }),
  })
  let output = ''
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`not ready after ${readyTimeoutMs} ms:\n${output}`)),
      readyTimeoutMs,
    )
    const hear = (data: Buffer) => {
      output += data
      if (!/Ready in/.test(output)) return
      clearTimeout(timer)
      resolve()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`ended with ${code}:\n${output}`)))
  })
  return { url: `http://localhost:${port}`, pid: child.pid ?? 0, stateDir, output: () => output }
}

/** Command lines of the processes that a server and all it started consist of: they inherit its variables. Linux only. */
export function processesOf({ stateDir }: DevServer): string[] {
  const found: string[] = []
  for (const pid of fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const variables = fs.readFileSync(path.join('/proc', pid, 'environ'), 'latin1').split('\0')
      if (!variables.includes(`STATE_DIR=${stateDir}`)) continue
      found.push(`${pid} ${fs.readFileSync(path.join('/proc', pid, 'cmdline'), 'latin1').replaceAll('\0', ' ')}`)
    } catch {
      // It ended while we looked, or is another user's.
    }
  }
  return found
}

/** Sends a signal to a server and all that it started. */
export function signalAll({ pid }: DevServer, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal)
  } catch {
    // Nobody is left.
  }
}

type Dev = { dir: string; content: string; server: DevServer }

/** One for all tests that ask for it: what a page needs is compiled when it is first opened, which takes seconds. */
export const test = base.extend<object, { dev: Dev }>({
  dev: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from this pattern that nothing else is needed.
    async ({}, use) => {
      const dir = path.resolve('.site/test-dev')
      const content = path.join(dir, 'content')
      copyProject(dir)
      fs.rmSync(content, { recursive: true })
      fs.mkdirSync(content)
      const server = await startDev({ cwd: dir, name: 'edit' })
      await use({ dir, content, server })
      signalAll(server, 'SIGKILL')
    },
    { scope: 'worker', timeout: 150_000 },
  ],
})

export { expect } from './fixtures.ts'
