import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { testFolder } from '#testing/folders.ts'
import { prepareDev } from '#tools/dev/dev-start.ts'
import { freePort } from '#tools/test/free-port.ts'

afterEach(() => vi.unstubAllEnvs())

/** Runs checkout.cjs in a folder, and returns its errors; `words` are options of Node. */
function check(cwd: string, ...words: string[]) {
  const program = path.resolve('scripts/checkout.cjs')
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

it('a folder that cannot be written is reported in one line', async () => {
  const { folder } = testFolder({ '.site': 'a file in its place' })
  expect(check(folder)).toMatch(
    /^The folder \.site in [^\n]+ cannot be written \(EEXIST\); make it writable, [^\n]+\n$/,
  )
})

it.each([
  [
    '20.18.3',
    /^This is Node\.js 20\.18\.3, and the site needs [\d.]+ or newer; install it, and run npm ci again\n$/,
  ],
  ['20.19.0', /^$/],
  ['100.0.0', /^$/],
])('Node.js %s reports: %s', async (version, reported) => {
  const { folder } = testFolder({
    'old.cjs': `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`,
  })
  expect(check(folder, '--require', path.join(folder, 'old.cjs'))).toMatch(reported)
})

it.each([
  [
    'scripts/dev.cjs -H x.invalid',
    "HOST is 'x.invalid', which is not an address of this machine; write localhost, or 0.0.0.0 for all addresses\n",
  ],
  [
    'node_modules/next/dist/bin/next dev -p 4149',
    'next dev would answer requests of other sites; start the site with npm run dev\n',
  ],
])('node %s ends with an error', (words, stderr) => {
  const env = { ...process.env, STATE_DIR: '.site/test-dev-command' }
  expect(spawnSync(process.execPath, words.split(' '), { encoding: 'utf8', env })).toMatchObject({
    status: 1,
    stderr,
  })
})

it('Next listens on the host of --hostname', async () => {
  const port = String(await freePort(4140))
  for (const [name, value] of Object.entries({
    HOST: '0.0.0.0',
    PORT: port,
    STATE_DIR: '.site/test-dev-command',
    // prepareDev sets NODE_OPTIONS, which the stub restores for later tests.
    NODE_OPTIONS: '',
  }))
    vi.stubEnv(name, value)
  const words = await prepareDev(['-H', '127.0.0.1'])
  expect(words).toEqual(['dev', '--port', port, '--hostname', '127.0.0.1'])
})
