import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { copyProject } from '#tools/test/copy-project.ts'
import { freePort } from '#tools/test/free-port.ts'
import { test as base } from './fixtures.ts'
import { environment } from './project-copy.ts'

export type Dev = Awaited<ReturnType<typeof startDev>>

export async function startDev(dir: string) {
  const port = await freePort(4160)
  const child: ChildProcess = spawn('npm', ['run', 'dev'], {
    cwd: dir,
    // A process group of its own, as in a terminal, so that `signal` reaches all processes.
    detached: true,
    env: environment({ STATE_DIR: '.site/edit', PORT: String(port) }),
  })
  let output = ''
  const isReady = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (data) => {
        output += data
        if (/^\d+ posts?, /m.test(output)) resolve()
      })
  })
  await Promise.race([isReady, once(child, 'exit')])
  if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode}:\n${output}`)
  return {
    dir,
    url: `http://localhost:${port}`,
    output: () => output,
    /** Ends only the npm process, not the development server that npm started. */
    kill: () => child.kill(),
    /** Sends a signal to all processes of the server; false if none is left. */
    signal(name: NodeJS.Signals | 0): boolean {
      try {
        return process.kill(-(child.pid ?? 0), name)
      } catch {
        return false
      }
    },
  }
}

/** All tests share one server, since compiling each page takes seconds. */
export const test = base.extend<object, { dev: Dev }>({
  dev: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright requires a pattern.
    async ({}, use) => {
      const dir = path.resolve('.site/test-dev')
      copyProject(dir)
      const dev = await startDev(dir)
      await use(dev)
      dev.signal('SIGKILL')
    },
    { scope: 'worker', timeout: 150_000 },
  ],
})

export { expect } from './fixtures.ts'

/** How long to wait for a change to show; long, since another test may be building a site. */
export const soon = { timeout: 60_000 }

export const main = (page: Page) => page.getByRole('main')
export const title = (page: Page) => page.getByRole('heading', { level: 1 })
export const errors = (page: Page) =>
  page.getByRole('complementary', { name: 'Findings in content' })
/** The colour switch, which becomes visible after React has hydrated the page. */
export const colourSwitch = (page: Page) => page.getByLabel('Colours')
