import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { testFolder } from '#tools/testing/temporary-folder.ts'

const message = /^The checkout is in [^\n]+ the path holds '[#?\\]'; move it to another folder\n$/

it.skipIf(process.platform === 'win32').each([
  ['a#b', 1, message],
  ['what?', 1, message],
  ['a\\b', 1, message],
  ['%23 %20', 0, /^$/],
  ["it's [a] (b) {c} & d", 0, /^$/],
  ['ünï 日本 🦅', 0, /^$/],
])('a checkout in a folder of the name %s ends with status %i', async (name, status, said) => {
  const checkout = path.join((await testFolder()).folder, name)
  fs.mkdirSync(checkout)
  const script = path.resolve('scripts/checkout-path.cjs')
  const ended = spawnSync(process.execPath, [script], { cwd: checkout, encoding: 'utf8' })
  expect(ended.status).toBe(status)
  expect(ended.stderr).toMatch(said)
})
