import type { HeaderRule } from '#lib/site/headers-file.ts'
import { routes } from '#lib/site/routes.ts'
import { mediaPolicy, sitePolicy } from './policy.ts'

const twoYears = 'max-age=63072000'

/** For files with a hash in their address. */
const immutable = 'public, max-age=31536000, immutable'

/** Browser features that no page uses. Only names that browsers know: they warn about others. */
const unused = ['accelerometer', 'camera', 'geolocation', 'gyroscope', 'magnetometer', 'microphone', 'payment', 'usb']

/**
 * The headers of the finished site, by address; a later rule replaces what an earlier one says.
 * @param scriptHashes of all inline scripts of all pages
 * @param siteUrl origin that the site is built for
 */
export function siteHeaders(scriptHashes: readonly string[], siteUrl: string, basePath: string): HeaderRule[] {
  return [
    {
      pattern: '/*',
      headers: {
        'Content-Security-Policy': sitePolicy('plain', scriptHashes),
        'Cross-Origin-Embedder-Policy': 'require-corp',
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Resource-Policy': 'same-origin',
        'Permissions-Policy': unused.map((name) => `${name}=()`).join(', '),
        'Referrer-Policy': 'strict-origin-when-cross-origin',
        ...(siteUrl.startsWith('https:') ? { 'Strict-Transport-Security': twoYears } : {}),
        'X-Content-Type-Options': 'nosniff',
        'X-Frame-Options': 'DENY',
      },
    },
    {
      pattern: `${basePath}${routes.search()}`,
      headers: { 'Content-Security-Policy': sitePolicy('search', scriptHashes) },
    },
    { pattern: `${basePath}/client/*`, headers: { 'Cache-Control': immutable } },
    // The other files of the index keep their names (docs/decisions/0011-search.md).
    ...['filter', 'fragment', 'index'].map((folder) => ({
      pattern: `${basePath}${routes.searchData(folder)}/*`,
      headers: { 'Cache-Control': immutable },
    })),
    {
      // Anybody's page may read it.
      pattern: `${basePath}/data/v1/*`,
      headers: { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' },
    },
    {
      pattern: `${basePath}/media/*`,
      headers: {
        'Cache-Control': immutable,
        'Content-Security-Policy': mediaPolicy,
        // Readers of the feed show its pictures in pages of their own.
        'Cross-Origin-Resource-Policy': 'cross-origin',
      },
    },
  ]
}
