import type { HeaderRule } from '#lib/site/headers-file.ts'
import { routes } from '#lib/site/routes.ts'
import { digestOf } from '#lib/store/store.ts'

/** A text's hash in a policy. Source: https://www.w3.org/TR/CSP3/#match-element-to-source-list */
function hashOf(text: string) {
  return `'sha256-${digestOf(text, 'base64')}'`
}

/** Other hosts that pages may ask, by directive: none (docs/recipes/allow-another-host.md). */
export const otherHosts: Record<
  'script-src' | 'img-src' | 'connect-src' | 'frame-src',
  readonly string[]
> = {
  'script-src': [],
  'img-src': [],
  'connect-src': [],
  'frame-src': [],
}

function commonPolicy(scripts: readonly string[], style: string) {
  const frames = otherHosts['frame-src']
  return [
    "default-src 'none'",
    ["script-src 'self'", ...scripts, ...otherHosts['script-src']].join(' '),
    `style-src ${style}`,
    ["img-src 'self'", ...otherHosts['img-src']].join(' '),
    "font-src 'self'",
    // Pages fetch the index of search; on other pages, audit tools ask for /robots.txt.
    ["connect-src 'self'", ...otherHosts['connect-src']].join(' '),
    ...(frames.length > 0 ? [`frame-src ${frames.join(' ')}`] : []),
    "base-uri 'none'",
    "form-action 'self'",
  ]
}

/** @param isSearch the search page alone runs WebAssembly, and shows no author's text as markup */
function scriptSources(isSearch: boolean, scripts: readonly string[]) {
  return [...(isSearch ? ["'wasm-unsafe-eval'"] : []), ...scripts.map(hashOf)]
}

/**
 * The policy in a page's own `<meta>`, for hosts that send no headers. Browsers obey it and the
 * header's.
 */
export function pagePolicy(page: string, scripts: readonly string[], style: string) {
  const isSearch = `/${page}` === `${routes.search()}index.html`
  return commonPolicy(scriptSources(isSearch, scripts), hashOf(style)).join(';')
}

/** The policy in headers: each page narrows its inline styles; style sheets are for feeds. */
function sitePolicy(isSearch: boolean, scripts: readonly string[]) {
  return [
    ...commonPolicy(scriptSources(isSearch, scripts), "'self' 'unsafe-inline'"),
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')
}

/** The policy for an SVG that is opened by itself. */
const mediaPolicy =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox"

/** The policy in development: Next's own scripts need more, but pages ask no other host either. */
export function developmentPolicy(): string {
  const policy = commonPolicy(["'unsafe-inline'", "'unsafe-eval'"], "'self' 'unsafe-inline'")
  return [...policy, "frame-ancestors 'none'"].join('; ')
}

const twoYears = 'max-age=63072000'

const immutable = 'public, max-age=31536000, immutable'

const indexFolders = ['filter', 'fragment', 'index']

/** Browser features that no page uses; browsers warn about names that they do not know. */
const unused = [
  'accelerometer',
  'camera',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'payment',
  'usb',
]

/**
 * Headers by address; a later rule replaces values of earlier ones.
 * @param scripts all inline ones of all pages
 */
export function siteHeaders(
  scripts: readonly string[],
  siteUrl: string,
  basePath: string,
): HeaderRule[] {
  const rule = (address: string, headers: HeaderRule['headers']) => ({
    pattern: `${basePath}${address}`,
    headers,
  })
  return [
    {
      pattern: '/*',
      headers: {
        'Content-Security-Policy': sitePolicy(false, scripts),
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Resource-Policy': 'same-origin',
        'Permissions-Policy': unused.map((name) => `${name}=()`).join(', '),
        'Referrer-Policy': 'strict-origin-when-cross-origin',
        ...(siteUrl.startsWith('https:') ? { 'Strict-Transport-Security': twoYears } : {}),
        'X-Content-Type-Options': 'nosniff',
        'X-Frame-Options': 'DENY',
      },
    },
    rule(routes.search(), { 'Content-Security-Policy': sitePolicy(true, scripts) }),
    rule('/client/*', { 'Cache-Control': immutable }),
    // The other files of the index keep their names (docs/decisions/0011-search.md).
    ...indexFolders.map((folder) =>
      rule(`${routes.searchData(folder)}/*`, { 'Cache-Control': immutable }),
    ),
    // Pages of any site may read the data.
    rule('/data/v1/*', {
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
    }),
    rule('/media/*', {
      'Cache-Control': immutable,
      'Content-Security-Policy': mediaPolicy,
      // Feed readers show pictures in pages of their own.
      'Cross-Origin-Resource-Policy': 'cross-origin',
    }),
  ]
}
