import { once } from 'node:events'
import { createServer } from 'node:net'

/**
 * Whether a server may listen on a port, of all addresses of this machine or of one.
 * @throws the system's error, where the host is no address of this machine or the port needs more rights
 */
export async function isFree(port: number, host?: string): Promise<boolean> {
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

/** The first port from `from` on that nobody listens on. */
export async function freePort(from: number): Promise<number> {
  return (await isFree(from)) ? from : freePort(from + 1)
}
