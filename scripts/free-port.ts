import { once } from 'node:events'
import { createServer } from 'node:net'

/** The first port from `from` on that nobody listens on. */
export async function freePort(from: number): Promise<number> {
  const server = createServer()
  const isFree = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false))
    server.listen(from, () => resolve(true))
  })
  if (!isFree) return freePort(from + 1)
  server.close()
  await once(server, 'close')
  return from
}
