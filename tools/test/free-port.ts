import { once } from 'node:events'
import { createServer } from 'node:net'

/** Whether nothing listens on a port. Throws for a wrong host or missing permissions. */
export async function isFree(port: number, host?: string) {
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
