import { spawnSync } from 'node:child_process'
import { afterEach, expect, it, vi } from 'vitest'
import { freePort } from '#tools/test/free-port.ts'
import { prepareDev } from './dev-start.ts'

afterEach(() => vi.unstubAllEnvs())

it.each([
  [
    'tools/dev/command.cjs -H x.invalid',
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
