import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { formatHeaders, type HeaderRule, headersFor, parseHeaders } from '#lib/site/headers-file.ts'
import { kindOfPage, pagePolicy, sitePolicy } from './policy.ts'
import { siteHeaders } from './site-headers.ts'

describe('the file of headers', () => {
  const rules: HeaderRule[] = [
    { pattern: '/*', headers: { A: 'x: y', B: '1' } },
    { pattern: '/sub/media/*', headers: { B: '2', C: '3' } },
  ]
  const text = '/*\n  A: x: y\n  B: 1\n/sub/media/*\n  ! B\n  B: 2\n  C: 3\n'

  it('takes away what a later rule says anew', () => {
    expect(formatHeaders(rules)).toMatch(/^# .+\n/)
    expect(formatHeaders(rules).replace(/^#.*\n/, '')).toBe(text)
  })

  it('is read as it was written, and with what others write into it', () => {
    expect(parseHeaders(formatHeaders(rules))).toEqual(rules)
    expect(parseHeaders(`stray: 1\n\r\n# A: 2\n${text.replaceAll('\n', '\r\n')}no colon\n: no name\n`)).toEqual(rules)
    expect(parseHeaders('')).toEqual([])
  })

  it.each([
    ['/a', { A: 'x: y', B: '1' }],
    ['/sub/media/1/a.svg', { A: 'x: y', B: '2', C: '3' }],
    ['/sub/mediation', { A: 'x: y', B: '1' }],
  ])('says what %s is sent with', (address, headers) => expect(headersFor(rules, address)).toEqual(headers))
})

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

it('a page allows its own style, and nothing by a word that allows any', () => {
  const policy = pagePolicy('plain', [hash('a')], 'p{}')
  expect(policy).toContain(`script-src 'self' ${hash('a')};`)
  expect(policy).toContain(`style-src ${hash('p{}')};`)
  expect(policy).not.toMatch(/unsafe|\*|https?:|data:/)
})

it.each([
  ['/search/', 'search'],
  ['/search/index.html', 'search'],
  ['/search/data/pagefind.js', 'plain'],
  ['/blog/search/index.html', 'plain'],
  ['/index.html', 'plain'],
])('%s is a page of the kind %s', (path, kind) => expect(kindOfPage(path)).toBe(kind))

it('every page may connect to this site alone, and the page of search alone compiles WebAssembly', () => {
  for (const kind of ['plain', 'search'] as const)
    for (const policy of [pagePolicy(kind, [], ''), sitePolicy(kind, [])])
      expect(policy).toMatch(/(?:^|;) ?connect-src 'self'(?:;|$)/)
  for (const policy of [pagePolicy('plain', [], ''), sitePolicy('plain', [])]) expect(policy).not.toContain('wasm')
  for (const policy of [pagePolicy('search', [], ''), sitePolicy('search', [])])
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'")
  const of = (address: string) => headersFor(siteHeaders([], 'https://falco.example', '/sub'), address)
  expect(of('/sub/search/')['Content-Security-Policy']).toBe(sitePolicy('search', []))
  for (const address of ['/search/', '/sub/', '/sub/search/data/pagefind.js'])
    expect(of(address)['Content-Security-Policy'], address).toBe(sitePolicy('plain', []))
})

it('the site allows no script but its own, and no frame around it', () => {
  const policy = sitePolicy('plain', [hash('a'), hash('b')])
  expect(policy).toMatch(/^default-src 'none'; /)
  expect(policy).toContain(`script-src 'self' ${hash('a')} ${hash('b')};`)
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy.replace("style-src 'self' 'unsafe-inline'", '')).not.toMatch(/unsafe|\*|https?:|data:/)
})

describe('the headers of a site', () => {
  it('ask for an encrypted connection where the site has one', () => {
    const of = (siteUrl: string) => headersFor(siteHeaders([], siteUrl, ''), '/')['Strict-Transport-Security']
    expect(of('https://falco.example')).toMatch(/^max-age=\d{8}$/)
    expect(of('http://localhost:3000')).toBeUndefined()
  })

  it('let a file beside a post do nothing, and others show it', () => {
    const headers = headersFor(siteHeaders([], 'https://falco.example', '/sub'), '/sub/media/1/a.svg')
    expect(headers['Content-Security-Policy']).toMatch(/^default-src 'none'; .*; sandbox$/)
    expect(headers['Content-Security-Policy']).not.toContain('script')
    expect(headers).toMatchObject({
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'X-Content-Type-Options': 'nosniff',
    })
  })

  it('stay in what Cloudflare Pages reads: 2,000 characters to a line', () => {
    const text = formatHeaders(siteHeaders([hash('a'), hash('b')], 'https://falco.example', '/sub'))
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(2000)
  })
})
