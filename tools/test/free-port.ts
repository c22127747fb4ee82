import { once } from 'node:events'
import { createServer } from 'node:net'

/**
 * Whether a server may listen on a port, of all addresses of this machine or of one.
 * @throws Error with the system's code, where the host is no address of this machine (ENOTFOUND, EADDRNOTAVAIL) or the
 * port needs more rights (EACCES)
 */
export async function isFree(port: number, host?: string): Promise<boolean> {
  const server = createServer()
  const free = await new Promise<boolean>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false)
      else reject(error)
    })
    server.listen(port, host, () => resolve(true))
  })
  if (!free) return false
  server.close()
  await once(server, 'close')
  return true
}

/** The first port from `from` on that nobody listens on. */
export async function freePort(from: number): Promise<number> {
  return (await isFree(from)) ? from : freePort(from + 1)
}
