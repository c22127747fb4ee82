import { describe, expect, it } from 'vitest'
import { archivedCopy, goneHostOf, goneHosts } from './gone-hosts.ts'

describe('a host that is gone', () => {
  it.each([
    ['https://bintray.com/falcosecurity', 'bintray.com'],
    ['http://dl.bintray.com/x', 'bintray.com'],
    ['HTTPS://WWW.Katacoda.COM./a?b#c', 'katacoda.com'],
  ])('is known in %s', (address, host) => {
    expect(goneHostOf(address)?.host).toBe(host)
  })
  it.each([
    'https://notbintray.com/',
    'https://bintray.com.example.org/',
    'https://example.org/bintray.com',
    'https://web.archive.org/web/2020/https://bintray.com/',
    'https://storage.googleapis.com/x',
    'mailto:a@bintray.com',
    '/bintray.com',
    '',
  ])('is not seen in %s', (address) => {
    expect(goneHostOf(address)).toBeUndefined()
  })
  it('is listed with a name as URLs have it, its year, and an encrypted address in its place', () => {
    for (const { host, year, replacement } of goneHosts) {
      expect(new URL(`https://${host}/`).hostname).toBe(host)
      expect(year).toBeGreaterThan(1995)
      if (replacement !== undefined) expect(replacement).toMatch(/^https:/)
      expect(replacement && goneHostOf(replacement)).toBeUndefined()
    }
  })
})

it('a copy is the one of a day in UTC', () => {
  expect(archivedCopy('https://bintray.com/a?b#c', '2021-01-02T01:30:00+02:00')).toBe(
    'https://web.archive.org/web/20210101/https://bintray.com/a?b#c',
  )
})
