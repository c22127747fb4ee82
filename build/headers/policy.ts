import { createHash } from 'node:crypto'

/** Inline text as a Content-Security-Policy names it. Source: https://www.w3.org/TR/CSP3/#match-element-to-source-list */
export function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

/** What holds on every host, by header or by the page's own `<meta>`; each names the styles that it allows. */
function common(scriptHashes: readonly string[], style: string, searches: boolean): string[] {
  return [
    "default-src 'none'",
    `script-src ${["'self'", ...(searches ? ["'wasm-unsafe-eval'"] : []), ...scriptHashes].join(' ')}`,
    `style-src ${style}`,
    "img-src 'self'",
    ...(searches ? ["connect-src 'self'"] : []),
    "base-uri 'none'",
    // The form of search, in the header of each page.
    "form-action 'self'",
  ]
}

/**
 * The policy that stands in a page itself: it alone can name the page's own style, and it alone reaches a browser from
 * hosts that send no headers. A browser asks for whatever this and the header's policy both allow.
 * @param searches for the page of search alone: it may load the index, and compile WebAssembly that its script has loaded
 */
export function pagePolicy(scriptHashes: readonly string[], style: string, searches = false): string {
  return common(scriptHashes, hashOf(style), searches).join(';')
}

/**
 * The policy that is sent with every answer. Its inline styles are for pages, each of which narrows
 * them to its own one; a style sheet is for feeds alone, which a browser shows by one.
 * @param scriptHashes of all inline scripts of all pages
 * @param searches for the page of search alone
 */
export function sitePolicy(scriptHashes: readonly string[], searches = false): string {
  return [
    ...common(scriptHashes, "'self' 'unsafe-inline'", searches),
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')
}

/** For pictures and files beside posts: opened by itself, an SVG shows its colours and can do nothing. */
export const mediaPolicy =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox"
