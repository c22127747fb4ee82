import fs from 'node:fs/promises'
import path from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { type TemporaryFolder, testFolder } from '#testing/folders.ts'
import { findBrowser } from './browser.ts'

let bin: TemporaryFolder
beforeEach(async () => {
  bin = testFolder()
})

async function program(name: string, status: number) {
  const file = path.join(bin.folder, name)
  await fs.writeFile(file, `#!/bin/sh\nexit ${status}\n`, { mode: 0o755 })
  return file
}

const env = (more: Record<string, string> = {}) =>
  ({ PATH: bin.folder, INSTALL_BROWSER: 'no', ...more }) as never

it('prefers CHROMIUM_PATH, which must exist', async () => {
  const own = await program('mine', 0)
  await program('chromium', 0)
  expect(findBrowser({ env: env({ CHROMIUM_PATH: own }) })).toBe(own)
  expect(() => findBrowser({ env: env({ CHROMIUM_PATH: '/nowhere' }) })).toThrow(
    /^CHROMIUM_PATH is '\/nowhere'/,
  )
})

it('prefers the headless shell if no window is needed, and skips programs that fail', async () => {
  const shell = await program('chromium-headless-shell', 0)
  await program('google-chrome', 1)
  const chromium = await program('chromium', 0)
  expect(findBrowser({ env: env() })).toBe(shell)
  expect(findBrowser({ env: env(), whole: true })).toBe(chromium)
})
