import fs from 'node:fs'
import { expect, it } from 'vitest'
import { testFolder } from '#testing/folders.ts'
import { findBrowser } from './browser.ts'

it('finds CHROMIUM_PATH, else the headless shell, else the first browser that runs', () => {
  const { folder, at } = testFolder()
  for (const [name, status] of [
    ['chromium-headless-shell', 0],
    ['google-chrome', 1],
    ['chromium', 0],
  ] as const)
    fs.writeFileSync(at(name), `#!/bin/sh\nexit ${status}\n`, { mode: 0o755 })
  const find = (CHROMIUM_PATH = '', whole = false) =>
    findBrowser({
      env: { NODE_ENV: 'test', PATH: folder, INSTALL_BROWSER: 'no', CHROMIUM_PATH },
      whole,
    })
  expect(find()).toBe(at('chromium-headless-shell'))
  expect(find('', true)).toBe(at('chromium'))
  expect(find(at('chromium'))).toBe(at('chromium'))
  expect(() => find('/nowhere')).toThrow(/^CHROMIUM_PATH is '\/nowhere'/)
})
