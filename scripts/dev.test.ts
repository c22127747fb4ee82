import { spawnSync } from 'node:child_process'
import { afterEach, expect, it, vi } from 'vitest'
import { prepareDev } from '#tools/dev/dev-start.ts'
import { freePort } from '#tools/test/free-port.ts'

afterEach(() => vi.unstubAllEnvs())

it('npm run dev ends with an error before Next starts', () => {
  const stderr =
    "HOST is 'x.invalid', which is not an address of this machine; write localhost, or 0.0.0.0 for all of them\n"
  const words = ['scripts/dev.cjs', '-H', 'x.invalid']
  const env = { ...process.env, STATE_DIR: '.site/test-dev-command' }
  expect(spawnSync(process.execPath, words, { encoding: 'utf8', env })).toMatchObject({
    status: 1,
    stdout: '',
    stderr,
  })
})

it.each([
  ['localhost by default', '', [], 'localhost'],
  ['the name of --hostname', '0.0.0.0', ['-H', '127.0.0.1'], '127.0.0.1'],
])('Next listens on %s', async (_, HOST, words, expected) => {
  const port = String(await freePort(4140))
  for (const [name, value] of Object.entries({
    HOST,
    PORT: port,
    STATE_DIR: '.site/test-dev-command',
    // prepareDev sets NODE_OPTIONS, which the stub restores for later tests.
    NODE_OPTIONS: '',
  }))
    vi.stubEnv(name, value)
  expect(await prepareDev(words)).toEqual(['dev', '--port', port, '--hostname', expected])
})
