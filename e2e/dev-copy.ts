/** A copy of the project in which `npx next dev` runs: tests of development change its content and its code. */
import fs from 'node:fs'
import path from 'node:path'
import { type DevServer, signalAll, startDev } from './dev-server.ts'
import { test as base } from './fixtures.ts'
import { copyProject } from './making.ts'

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
