import { once } from 'node:events'
import { createServer } from 'node:net'
import { quote } from '#lib/text/message-format.ts'
import { fail } from './command.ts'

/** Whether no server listens on a port. Throws if the host is wrong or permission is missing. */
async function isFree(port: number, host?: string) {
  const server = createServer().listen(port, host)
  try {
    await once(server, 'listening')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return false
    throw error
  }
  server.close()
  await once(server, 'close')
  return true
}

export async function freePort(from: number): Promise<number> {
  return (await isFree(from)) ? from : freePort(from + 1)
}

/** Ends a command, such as `npm start`, that cannot use its host and port; prints what to type. */
export async function requirePort(command: string, { host, port }: { host: string; port: number }) {
  const free = await isFree(port, host).catch(({ code }: NodeJS.ErrnoException) => {
    if (code === 'EACCES') fail(`No permission for port ${port}; run ${command} -- --port 3000`)
    fail(
      `HOST is ${quote(host)}, which is not an address of this machine; ` +
        'write localhost, or 0.0.0.0 for all addresses',
    )
  })
  if (!free) fail(`Port ${port} is in use; run ${command} -- --port ${await freePort(port + 1)}`)
}
