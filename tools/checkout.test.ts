import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, it } from 'vitest'
import { testFolder } from '#testing/files.ts'

/** Runs checkout.cjs in a folder, as another version of Node, and returns its errors. */
function check(name: string, node: string) {
  const { at } = testFolder({
    'old.cjs': `Object.defineProperty(process.versions, 'node', { value: '${node}' })`,
    [`${name}/a`]: '',
  })
  const words = ['--require', at('old.cjs'), path.resolve('tools/checkout.cjs')]
  return spawnSync(process.execPath, words, { cwd: at(name), encoding: 'utf8' }).stderr
}

it.each([
  ['a#b', '20.19.0', /a path with '#'; move it to another folder\n$/],
  ["it's [a] (b) {c} & %23 日本 🦅", '20.19.0', /^$/],
  ['a', '20.18.3', /^This is Node\.js 20\.18\.3, and the site needs [\d.]+ or newer; .+\n$/],
  ['a', '100.0.0', /^$/],
])('a checkout in a folder named %s, with Node.js %s, reports %s', (name, node, reported) => {
  expect(check(name, node)).toMatch(reported)
})
