import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { testFolder } from '#testing/folders.ts'

/** Runs checkout.cjs in a folder, and returns its errors; `words` are options of Node. */
function check(cwd: string, ...words: string[]) {
  const program = path.resolve('tools/checkout.cjs')
  return spawnSync(process.execPath, [...words, program], { cwd, encoding: 'utf8' }).stderr
}

it.skipIf(process.platform === 'win32').each([
  ['a#b', "a path with '#'; move it to another folder"],
  ['a\\b', "a path with '\\'; move it to another folder"],
  ["it's [a] (b) {c} & %23 日本 🦅", ''],
])('a checkout in a folder named %s reports: %j', async (name, reported) => {
  const cwd = path.join(testFolder().folder, name)
  fs.mkdirSync(cwd)
  const message = check(cwd).trim()
  expect(message.slice(-reported.length || undefined)).toBe(reported)
})

it.each([
  [
    '20.18.3',
    /^This is Node\.js 20\.18\.3, and the site needs [\d.]+ or newer; [^\n]+ npm ci [^\n]+\n$/,
  ],
  ['20.19.0', /^$/],
  ['100.0.0', /^$/],
])('Node.js %s reports: %s', (node, reported) => {
  const value = `{ ...process.versions, node: '${node}' }`
  const { folder, at } = testFolder({
    'old.cjs': `Object.defineProperty(process, 'versions', { value: ${value} })`,
  })
  expect(check(folder, '--require', at('old.cjs'))).toMatch(reported)
})
