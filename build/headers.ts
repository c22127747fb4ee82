import type { HeaderRule } from '#lib/site/headers-file.ts'
import { folders, routes } from '#lib/site/routes.ts'
import { digestOf } from '#lib/store/store.ts'

/** The source expression that allows one inline script or style (CSP 3, hash-source). */
function hashOf(text: string) {
  return `'sha256-${digestOf(text, 'base64')}'`
}

/** Other hosts that pages may load from, by directive (docs/recipes/allow-another-host.md). */
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
    // The search page fetches its index, and audit tools fetch /robots.txt from within any page.
    ["connect-src 'self'", ...otherHosts['connect-src']].join(' '),
    ...(frames.length > 0 ? [`frame-src ${frames.join(' ')}`] : []),
    "base-uri 'none'",
    "form-action 'self'",
  ]
}

/** @param isSearch - only the search page, which shows no HTML from authors, may run WebAssembly */
function scriptSources(isSearch: boolean, scripts: readonly string[]) {
  return [...(isSearch ? ["'wasm-unsafe-eval'"] : []), ...scripts.map(hashOf)]
}

/**
 * The Content-Security-Policy in a page's `<meta>`, for hosts that send no headers. If a host also
 * sends the header, browsers apply both.
 */
export function pagePolicy(page: string, scripts: readonly string[], style: string) {
  const isSearch = `/${page}` === `${routes.search()}index.html`
  return commonPolicy(scriptSources(isSearch, scripts), hashOf(style)).join(';')
}

/** 'self' is for feed.css. */
const anyStyle = "'self' 'unsafe-inline'"

/** A header allows any inline style; the `<meta>` of a page allows only that page's style. */
function headerPolicy(scripts: readonly string[], ...more: readonly string[]) {
  return [...commonPolicy(scripts, anyStyle), "frame-ancestors 'none'", ...more].join('; ')
}

/** The policy in the `<meta>` of a page that uses a client component: React sets inline styles. */
export const clientPagePolicy = (scripts: readonly string[]) =>
  commonPolicy(scripts.map(hashOf), anyStyle).join(';')

/**
 * The policy header of a page with a client component. It allows any inline script, since hashes
 * of all of them could make a line longer than hosts accept (2,000 characters on Cloudflare); the
 * page's `<meta>` has the hashes. Next loads scripts with `import()`, which `trusted-types 'none'`
 * would block.
 */
const clientSitePolicy = headerPolicy(["'unsafe-inline'"])

/** The Content-Security-Policy header of all other pages. */
const sitePolicy = (isSearch: boolean, scripts: readonly string[]) =>
  headerPolicy(
    scriptSources(isSearch, scripts),
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  )

/** Content-Security-Policy of files beside posts. A reader may open an SVG file as a page. */
const mediaPolicy =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox"

/** Content-Security-Policy in development: allows what Next's scripts need, but no other hosts. */
export const developmentPolicy = headerPolicy(["'unsafe-inline'", "'unsafe-eval'"])

/** Folder of Next's scripts; published only if a page needs them. */
export const FRAMEWORK = '_next/static/'

const twoYears = 'max-age=63072000'

const immutable = 'public, max-age=31536000, immutable'

/**
 * Browser features that pages may not use. The list is short, since browsers warn about unknown
 * names.
 */
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
 * Headers by path; a later rule replaces values of earlier ones.
 * @param scripts the inline scripts that pages may have
 * @param clientPages addresses of pages that use a client component
 */
export function siteHeaders(
  scripts: readonly string[],
  siteUrl: string,
  basePath: string,
  clientPages: readonly string[] = [],
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
    rule(`${folders.client}*`, { 'Cache-Control': immutable }),
    // In these folders of the search index, all file names contain a hash.
    ...['filter', 'fragment', 'index'].map((folder) =>
      rule(`${routes.searchData(folder)}/*`, { 'Cache-Control': immutable }),
    ),
    // CORS: scripts on any site may read the data.
    rule(`${folders.data}*`, {
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
    }),
    rule(`${folders.media}*`, {
      'Cache-Control': immutable,
      'Content-Security-Policy': mediaPolicy,
      // Feed readers on the web show our pictures in their own pages.
      'Cross-Origin-Resource-Policy': 'cross-origin',
    }),
    // Last, since Cloudflare Pages reads only 100 rules.
    ...(clientPages.length > 0 ? [rule(`/${FRAMEWORK}*`, { 'Cache-Control': immutable })] : []),
    ...clientPages.map((page) =>
      rule(encodeURI(page), { 'Content-Security-Policy': clientSitePolicy }),
    ),
  ]
}
