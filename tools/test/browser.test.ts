import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { testFolder } from '#testing/folders.ts'
import { findBrowser } from './browser.ts'

it('prefers CHROMIUM_PATH, then the headless shell, and skips programs that fail', () => {
  const bin = testFolder()
  const program = (name: string, status: number) => {
    const file = path.join(bin.folder, name)
    fs.writeFileSync(file, `#!/bin/sh\nexit ${status}\n`, { mode: 0o755 })
    return file
  }
  const shell = program('chromium-headless-shell', 0)
  program('google-chrome', 1)
  const chromium = program('chromium', 0)
  const find = (CHROMIUM_PATH = '', whole = false) => {
    const env = { ...process.env, PATH: bin.folder, INSTALL_BROWSER: 'no', CHROMIUM_PATH }
    return findBrowser({ env, whole })
  }
  expect(find()).toBe(shell)
  expect(find('', true)).toBe(chromium)
  expect(find(chromium)).toBe(chromium)
  expect(() => find('/nowhere')).toThrow(/^CHROMIUM_PATH is '\/nowhere'/)
})
