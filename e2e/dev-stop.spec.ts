/** However `next dev` is ended, nothing of it goes on. After the other tests of development, whose server this ends. */
import { expect, test } from './dev-copy.ts'
import { processesOf, signalAll, startDev } from './dev-server.ts'

test.skip(process.platform !== 'linux', 'reads /proc')

const readers = (server: Parameters<typeof processesOf>[0]) =>
  processesOf(server).filter((line) => line.includes('content-runner'))

test('Ctrl-C leaves no process behind', async ({ dev: { server } }) => {
  await expect.poll(() => readers(server)).toHaveLength(1)
  signalAll(server, 'SIGINT')
  await expect.poll(() => processesOf(server), { timeout: 20_000 }).toEqual([])
})

test('a kill of Next alone leaves no process behind', async ({ dev }) => {
  const server = await startDev({ cwd: dev.dir, name: 'stop', direct: true })
  await expect.poll(() => readers(server)).toHaveLength(1)
  process.kill(server.pid, 'SIGKILL')
  await expect.poll(() => processesOf(server), { timeout: 20_000 }).toEqual([])
})
