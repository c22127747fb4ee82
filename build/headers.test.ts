import { expect, it } from 'vitest'
import { formatHeaders, type HeaderRule, headersFor, parseHeaders } from '#lib/site/headers-file.ts'
import { otherHosts, pagePolicy, siteHeaders } from './headers.ts'

const rules: HeaderRule[] = [
  { pattern: '/*', headers: { A: 'x: y', B: '1' } },
  { pattern: '/sub/media/*', headers: { B: '2', C: '3' } },
]

it('for hosts that would send both, the header of an earlier rule is removed first', () => {
  const text = '/*\n  A: x: y\n  B: 1\n/sub/media/*\n  ! B\n  B: 2\n  C: 3\n'
  expect(formatHeaders(rules, true).replace(/^# .+\n/, '')).toBe(text)
  expect(formatHeaders(rules, false).replace(/^# .+\n/, '')).toBe(text.replace('  ! B\n', ''))
  expect(parseHeaders(formatHeaders(rules, true))).toEqual(rules)
})

// The hash of the script `a`, made by `printf %s a | openssl dgst -sha256 -binary | base64`.
const hash = "'sha256-ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs='"
const siteRules = siteHeaders(['a', 'b'], 'https://falco.example', '/sub')
const headersOf = (address: string) => headersFor(siteRules, address)
const policyOf = (address: string) => headersOf(address)['Content-Security-Policy'] ?? ''

it("the header's policy allows only the site's scripts, and no frames around pages", () => {
  const policy = policyOf('/sub/')
  expect(policy).toMatch(/^default-src 'none'; /)
  expect(policy).toContain(`script-src 'self' ${hash} '`)
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy.replace("style-src 'self' 'unsafe-inline'", '')).not.toMatch(
    /unsafe|\*|https?:|data:/,
  )
})

it('only the search page may run WebAssembly; all pages connect only to allowed hosts', () => {
  const search = [pagePolicy('search/index.html', [], ''), policyOf('/sub/search/')]
  const others = [pagePolicy('blog/search/index.html', [], ''), policyOf('/sub/blog/search/')]
  const connect = ["connect-src 'self'", ...otherHosts['connect-src']].join(' ')
  for (const policy of [...search, ...others]) {
    expect(policy).toContain(`${connect};`)
    expect(policy.includes("'wasm-unsafe-eval'")).toBe(search.includes(policy))
  }
})

it('only a site with https sends Strict-Transport-Security', () => {
  const strict = { 'Strict-Transport-Security': expect.stringMatching(/^max-age=\d{8}$/) }
  expect(headersOf('/')).toMatchObject(strict)
  const local = siteHeaders([], 'http://localhost:3000', '')
  expect(headersFor(local, '/')).not.toMatchObject(strict)
})

it('files beside posts run no script and load nothing; other sites may show them', () =>
  expect(headersOf('/sub/media/1/a.svg')).toMatchObject({
    'Content-Security-Policy': expect.stringMatching(
      /^default-src 'none'; img-src data:; style-src 'unsafe-inline'; .+ sandbox$/,
    ),
    'Cross-Origin-Resource-Policy': 'cross-origin',
  }))
