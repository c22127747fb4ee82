import { createHash } from 'node:crypto'

/** Inline text as a Content-Security-Policy names it. Source: https://www.w3.org/TR/CSP3/#match-element-to-source-list */
export function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

/** What the page of a recording asks for besides: the player is a program for WebAssembly, and reads the recording. */
const player = { scripts: ["'wasm-unsafe-eval'"], connect: "connect-src 'self'" }

/** What holds on every host, by header or by the page's own `<meta>`; each names the styles that it allows. */
function common(scripts: readonly string[], style: string): string[] {
  return [
    "default-src 'none'",
    `script-src ${["'self'", ...scripts].join(' ')}`,
    `style-src ${style}`,
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ]
}

/**
 * The policy that stands in a page itself: it alone can name the page's own style, and it alone reaches a browser from
 * hosts that send no headers. A browser asks for whatever this and the header's policy both allow.
 */
export function pagePolicy(scriptHashes: readonly string[], style: string): string {
  return common(scriptHashes, hashOf(style)).join(';')
}

/** The same for the page of a recording, which has the player's style sheet besides. */
export function playerPagePolicy(scriptHashes: readonly string[], style: string): string {
  return [...common([...scriptHashes, ...player.scripts], `'self' ${hashOf(style)}`), player.connect].join(';')
}

/**
 * The policy that is sent with every answer. Its inline styles are for pages, each of which narrows them to its own one.
 * @param scriptHashes of all inline scripts of all pages
 */
export function sitePolicy(scriptHashes: readonly string[]): string {
  return [
    ...common(scriptHashes, "'unsafe-inline'"),
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')
}

/**
 * The policy that is sent with the page of a recording: without trusted types, which the player does not have. No text of
 * an author stands in such a page as markup.
 */
export function playerPolicy(scriptHashes: readonly string[]): string {
  return [
    ...common([...scriptHashes, ...player.scripts], "'self' 'unsafe-inline'"),
    player.connect,
    "frame-ancestors 'none'",
  ].join('; ')
}

/** For pictures and files beside posts: opened by itself, an SVG shows its colours and can do nothing. */
export const mediaPolicy =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox"
