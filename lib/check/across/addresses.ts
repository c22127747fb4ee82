import path from 'node:path'
import { misleading } from '#lib/check/bytes/look-alike.ts'
import type { Problem } from '#lib/check/place.ts'
import { type RuleId, severityOf } from '#lib/check/rules.ts'
import { quote } from '#lib/text/message-format.ts'
import { nearest } from '#lib/text/nearest.ts'

/** The destination of a link or picture, as a browser reads it. */
export type Address =
  | ({ kind: 'wrong' } & Problem)
  | { kind: 'outside'; warning?: Problem }
  /**
   * `path` is decoded; `anchor` is as written, since a browser looks for both forms of an anchor.
   */
  | { kind: 'anchor' | 'site' | 'file'; path: string; anchor: string }

/** Reads the destination of a link or picture; messages call it by `thing`. */
export function readAddress(url: string, thing: 'link' | 'picture'): Address {
  const quoted = quote(url, 200)
  const wrong = (words: string, rule: RuleId = 'address/invalid'): Address => {
    return { kind: 'wrong', rule, message: `${thing}: ${words}` }
  }
  // Browsers leave out spaces and control characters around and within a scheme (URL Standard,
  // 4.4).
  const bare = url.replace(/%(?:[01][0-9a-f]|20|7f)/gi, '').replace(/[\p{Cc}\s]/gu, '')
  if (bare === '')
    return wrong(
      'has no destination; write an address that begins with https://, or a path such as ./other-post.md',
    )
  const scheme = /^([^:/?#]*):/.exec(bare)?.[1]?.toLowerCase()
  if (scheme === undefined) {
    if (/^[^?#]*(?:\\|%5c)/i.test(bare)) return wrong(`${quoted} has a backslash; write '/'`)
    if (bare.startsWith('//'))
      return wrong(`${quoted} is an address of another host; write ${quote(`https:${bare}`, 1000)}`)
    const [, path = '', anchor = ''] = /^([^?#]*)(?:\?[^#]*)?#?(.*)$/s.exec(url) ?? []
    const kind = path === '' ? 'anchor' : path.startsWith('/') ? 'site' : 'file'
    return { kind, path: decoded(path), anchor }
  }
  if (thing === 'link' && url.startsWith('mailto:')) return { kind: 'outside' }
  // On a page of the same scheme, 'https:x' is a path of that page's site (URL Standard, 4.4,
  // special relative).
  if (!/^https?:\/\/[^/\\]/.test(url) || !URL.canParse(url))
    return wrong(
      `${quoted} is not a whole address (its scheme is ${quote(scheme)}); write 'https://' in lower case and a host, or a path such as ./other-post.md`,
    )
  if (thing === 'picture')
    return wrong(
      `${quoted} is on another host, which would learn of each reader; save it beside the post and write ./its-name.png`,
      'picture/on-another-host',
    )
  const { rule, message } = problemOfHost(url) ?? {}
  if (!rule) return { kind: 'outside' }
  const problem = { rule, message: `${thing}: ${quoted} ${message}` }
  return severityOf(rule) === 'error'
    ? { kind: 'wrong', ...problem }
    : { kind: 'outside', warning: problem }
}

/**
 * Web addresses with http whose host, or a host above it, is known to serve every page by https.
 */
const httpsHosts =
  /^http:\/\/(?:[^/?#:@]+\.)?(?:bit\.ly|cncf\.io|falco\.org|github\.com|github\.io|k8s\.io|kubernetes\.io|medium\.com|slack\.com|youtube\.com)(?=[/?#]|$)/i

export function httpsForm(url: string): string | undefined {
  return httpsHosts.test(url) ? url.replace(/^http/i, 'https') : undefined
}

/** Why a web address leads elsewhere than it seems to, or could be encrypted. */
export function problemOfHost(url: string): Problem | undefined {
  const secure = httpsForm(url)
  const message = `is not encrypted, and its host serves https; write ${secure}`
  return (
    misleading(url) ??
    (secure === undefined ? undefined : { rule: 'address/not-encrypted', message })
  )
}

export function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const { basename, dirname, join, relative } = path.posix

/**
 * The file that a relative path in a document leads to; undefined if it is outside the content
 * folder.
 */
export function besides(from: string, written: string): string | undefined {
  const file = join(dirname(from), written)
  return /^\.\.(?:\/|$)/.test(file) || written.startsWith('/') ? undefined : file
}

/** Advice for a link to a missing file: names the file that was most likely meant. */
export function nearestFile(
  file: string,
  from: { path: string },
  candidates: readonly string[],
): string {
  const near = nearestPath(file, candidates)
  if (!near)
    return `put the file at ${quote(file, 1000)}, correct the path, or write https:// before the name of a host`
  const written = relative(dirname(from.path), near).replace(/^(?!\.)/, './')
  return `write ${quote(written, 1000)}, or put the file at ${quote(file, 1000)}`
}

/**
 * The path that was most likely meant, by its last part: long common folders would make any two
 * paths near. Paths with other numbers are others: `step-2.png` is no misspelling of `step-1.png`.
 * Of several near ones it has to be near as a whole.
 */
export function nearestPath(path: string, candidates: Iterable<string>): string | undefined {
  const wanted = lastPart(path)
  const digits = wanted.replace(/\D/g, '')
  const alike = [...candidates].filter((one) => lastPart(one).replace(/\D/g, '') === digits)
  const name = wanted.length > 2 ? nearest(wanted, new Set(alike.map(lastPart))) : wanted
  const named = alike.filter((one) => lastPart(one) === name)
  return nearest(path, named) ?? (named.length === 1 ? named[0] : undefined)
}

/** The name of a file or page without its ending; for `index.md` the name of its folder. */
function lastPart(path: string): string {
  return basename(path.replace(/\/(?:index\.md)?$/, '')).replace(/\.\w+$/, '')
}
