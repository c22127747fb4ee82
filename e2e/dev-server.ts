/** A copy of the project in which `npx next dev` runs: tests of development change its content and its code. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { freePort } from '#tools/test/free-port.ts'
import { test as base } from './fixtures.ts'
import { copyProject, environment } from './project-copy.ts'

export type Dev = Awaited<ReturnType<typeof start>>

async function start(dir: string) {
  const port = await freePort(4160)
  const child: ChildProcess = spawn('npx', ['next', 'dev'], {
    cwd: dir,
    // A group of its own, as a terminal gives a command, so that Ctrl-C can be sent to all of it.
    detached: true,
    env: environment({ STATE_DIR: '.site/edit', PORT: String(port) }),
  })
  let output = ''
  const isReady = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (data) => {
        output += data
        if (output.includes('Ready in')) resolve()
      })
  })
  await Promise.race([isReady, once(child, 'exit')])
  if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode}:\n${output}`)
  return {
    /** The copy. */
    dir,
    url: `http://localhost:${port}`,
    /** Everything that it printed. */
    output: () => output,
    /** Sends a signal to the server and all that it started; false where nothing of it runs. */
    signal(name: NodeJS.Signals | 0): boolean {
      try {
        return process.kill(-(child.pid ?? 0), name)
      } catch {
        return false
      }
    },
  }
}

/** One server for all tests that ask for it: a page is compiled when it is first opened, which takes seconds. */
export const test = base.extend<object, { dev: Dev }>({
  dev: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from this pattern that nothing else is needed.
    async ({}, use) => {
      const dir = path.resolve('.site/test-dev')
      copyProject(dir)
      const dev = await start(dir)
      await use(dev)
      dev.signal('SIGKILL')
    },
    { scope: 'worker', timeout: 150_000 },
  ],
})

export { expect } from './fixtures.ts'
