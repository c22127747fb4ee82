import { once } from 'node:events'
import http from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isPrivateAddress, isPrivateHost } from './private-hosts.ts'
import { PrivateAddressError, request } from './request.ts'

let server: http.Server
let port = 0
let asked = 0
beforeAll(async () => {
  server = http.createServer((_, response) => {
    asked++
    response.end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address !== null && typeof address === 'object') port = address.port
})
afterAll(() => server.close())

describe('a private address', () => {
  it.each([
    'http://127.0.0.1',
    'http://localhost',
    'http://localhost.',
    'http://x.localhost',
    'http://2130706433',
    'http://0x7f.1',
    'http://[::1]',
    'http://[::ffff:127.0.0.1]',
    'http://0.0.0.0',
  ])('%s is not asked', async (origin) => {
    const { signal } = new AbortController()
    await expect(request(`${origin}:${port}/`, { method: 'HEAD', signal })).rejects.toThrow(PrivateAddressError)
    expect(asked).toBe(0)
  })

  it.each([
    '10.1.2.3',
    '100.64.0.1',
    '169.254.169.254',
    '172.31.0.1',
    '192.168.1.1',
    '198.19.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:10.0.0.1',
    '::ffff:a00:1',
    'fd00::1',
    'fe80::1',
    'fec0::1',
    'ff02::1',
    '2002:7f00:1::',
    '64:ff9b::10.0.0.1',
    '64:ff9b::7f00:1',
    '64:ff9b::a9fe:a9fe',
    '64:ff9b:1::1',
    '2001:0:7f00:1::',
    '::127.0.0.1',
  ])('is %s', (address) => {
    expect(isPrivateAddress(address)).toBe(true)
  })

  it.each([
    '8.8.8.8',
    '172.32.0.1',
    '100.128.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::808:808',
    '2606:4700::1111',
    'example.org',
    '',
  ])('is not %s', (address) => {
    expect(isPrivateAddress(address)).toBe(false)
  })

  it.each([
    ['falco-falcosidekick', true],
    ['printer.local', true],
    ['metadata.google.internal', true],
    ['[fd00::1]', true],
    ['falco.org', false],
    ['local.falco.org', false],
    ['[2606:4700::1111]', false],
  ])('%s: %s', (host, wanted) => {
    expect(isPrivateHost(host)).toBe(wanted)
  })
})
