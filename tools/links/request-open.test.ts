import { once } from 'node:events'
import http from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createRequest, PrivateAddressError } from './request.ts'

// Names pass, so that requests reach the look-up, and it decides.
let isPrivate = false
const request = createRequest({ isPrivateHost: () => false, isPrivateAddress: () => isPrivate })

let server: http.Server
let origin = ''
let asked: string[] = []
beforeAll(async () => {
  server = http.createServer((message, response) => {
    asked.push(`${message.method} ${message.url}`)
    if (message.url === '/hangs') return
    response.writeHead(301, { location: '/there' })
    response.end('x'.repeat(1_000_000))
  })
  server.listen(0, 'localhost')
  await once(server, 'listening')
  const address = server.address()
  if (address !== null && typeof address === 'object') origin = `http://localhost:${address.port}`
})
beforeEach(() => {
  asked = []
  isPrivate = false
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

describe('a request', () => {
  it.each(['HEAD', 'GET'] as const)('by %s gives status and location, and follows nothing', async (method) => {
    const { signal } = new AbortController()
    expect(await request(`${origin}/here?a#b`, { method, signal })).toEqual({ status: 301, location: '/there' })
    expect(asked).toEqual([`${method} /here?a`])
  })

  it('is not sent where the name leads to a private address', async () => {
    isPrivate = true
    const { signal } = new AbortController()
    await expect(request(origin, { method: 'HEAD', signal })).rejects.toThrow(PrivateAddressError)
    expect(asked).toEqual([])
  })

  it('ends with its signal', async () => {
    const signal = AbortSignal.timeout(50)
    await expect(request(`${origin}/hangs`, { method: 'GET', signal })).rejects.toThrow()
    expect(asked).toEqual(['GET /hangs'])
  })

  it('fails where nobody listens', async () => {
    const { signal } = new AbortController()
    await expect(request('http://localhost:1/', { method: 'HEAD', signal })).rejects.toMatchObject({
      code: 'ECONNREFUSED',
    })
  })
})
