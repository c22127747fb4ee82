import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { testFolder } from '#tools/testing/temporary-folder.ts'

it.skipIf(process.platform === 'win32').each([
  ['a#b', "holds '#'; move it to another folder"],
  ['what?', "holds '?'; move it to another folder"],
  ['a\\b', "holds '\\'; move it to another folder"],
  ["it's [a] (b) {c} & %23 日本 🦅", ''],
])('of a checkout in a folder of the name %s it is said: %j', async (name, said) => {
  const cwd = path.join((await testFolder()).folder, name)
  fs.mkdirSync(cwd)
  const { stderr } = spawnSync(process.execPath, [path.resolve('scripts/checkout.cjs')], { cwd, encoding: 'utf8' })
  expect(stderr.trim().slice(-said.length || undefined)).toBe(said)
})
