import { createHash } from 'node:crypto'
import { routes } from '#lib/site/routes.ts'

/** Hash of an inline script or style for a Content-Security-Policy. Source: https://www.w3.org/TR/CSP3/#match-element-to-source-list */
export function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

/**
 * The page that may do more than others: search runs a program for WebAssembly, which its script has loaded from this
 * site. No text of an author stands in it as markup.
 */
export type PageKind = 'plain' | 'search'

/** The kind of a page, by its address or its file, from the site's root. */
export function kindOfPage(path: string): PageKind {
  return path === routes.search() || path === `${routes.search()}index.html` ? 'search' : 'plain'
}

/** What holds on every host, by header or by the page's own `<meta>`; each names the styles that it allows. */
function common(kind: PageKind, scriptHashes: readonly string[], style: string): string[] {
  const programs = kind === 'plain' ? [] : ["'wasm-unsafe-eval'"]
  return [
    "default-src 'none'",
    `script-src ${["'self'", ...programs, ...scriptHashes].join(' ')}`,
    `style-src ${style}`,
    "img-src 'self'",
    // The typeface of headings.
    "font-src 'self'",
    // Search loads its index; of other pages, tools that audit them ask for /robots.txt.
    "connect-src 'self'",
    "base-uri 'none'",
    // The form of search, in the header of each page.
    "form-action 'self'",
  ]
}

/**
 * The policy that stands in a page itself: it alone can name the page's own style, and it alone reaches a browser from
 * hosts that send no headers. A browser asks for whatever this and the header's policy both allow.
 */
export function pagePolicy(kind: PageKind, scriptHashes: readonly string[], style: string): string {
  return common(kind, scriptHashes, hashOf(style)).join(';')
}

/**
 * The policy that is sent with every answer. Its inline styles are for pages, each of which narrows them to its own one;
 * style sheets are for feeds.
 * @param scriptHashes of all inline scripts of all pages
 */
export function sitePolicy(kind: PageKind, scriptHashes: readonly string[]): string {
  return [
    ...common(kind, scriptHashes, "'self' 'unsafe-inline'"),
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')
}

/** For pictures and files beside posts: opened by itself, an SVG shows its colours and can do nothing. */
export const mediaPolicy =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox"
