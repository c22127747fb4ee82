import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { afterEach, expect, it, vi } from 'vitest'
import { prepareDev } from '#tools/dev/dev-start.ts'
import { freePort } from '#tools/test/free-port.ts'

afterEach(() => vi.unstubAllEnvs())

/** Runs `npm run dev` with wrong arguments, for which it must end before Next starts. */
function dev(words: string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/dev.cjs', ...words], {
    encoding: 'utf8',
    env: { ...process.env, STATE_DIR: '.site/test-dev-command', ...env },
  })
  return { status, stdout, stderr }
}

it('npm run dev proposes a free port if the port is in use', async () => {
  const server = createServer().listen(0)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const message = new RegExp(`^Port ${port} is in use; run npm run dev -- --port \\d+\\n$`)
  expect(dev([], { PORT: String(port) })).toEqual({
    status: 1,
    stdout: '',
    stderr: expect.stringMatching(message),
  })
  server.close()
})

it.each([
  [['--prot', '3'], "Unknown option '--prot'; write --port, or see npm run dev -- --help\n"],
  [['--port', '70000'], "PORT is '70000'; write a number from 1 to 65535 such as 3000\n"],
  [
    ['-H', 'x.invalid'],
    "HOST is 'x.invalid', which is not an address of this machine; write localhost, or 0.0.0.0 for all of them\n",
  ],
])('npm run dev %j ends with an error', (words, stderr) =>
  expect(dev(words)).toEqual({ status: 1, stdout: '', stderr }),
)

it.each([
  ['localhost by default', '', [], 'localhost'],
  ['the name of --hostname', '0.0.0.0', ['-H', '127.0.0.1'], '127.0.0.1'],
])('Next listens on %s', async (_, HOST, words, expected) => {
  const port = String(await freePort(4140))
  for (const [name, value] of Object.entries({
    HOST,
    PORT: port,
    STATE_DIR: '.site/test-dev-command',
    // The command sets this variable; other test files run in the same process.
    NODE_OPTIONS: '',
  }))
    vi.stubEnv(name, value)
  expect(await prepareDev(words)).toEqual(['dev', '--port', port, '--hostname', expected])
})
