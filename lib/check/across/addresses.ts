import { misleading } from '#lib/check/bytes/look-alike.ts'
import type { Problem } from '#lib/check/place.ts'
import { type RuleId, severityOf } from '#lib/check/rules.ts'
import { quote } from '#lib/text/message-format.ts'
import { httpsForm } from './https-hosts.ts'

/** What a destination is, as a browser reads it. */
export type Address =
  | ({ kind: 'wrong' } & Problem)
  | { kind: 'outside'; warning?: Problem }
  /** The path is decoded; the anchor is as written, since a browser looks for both forms. */
  | { kind: 'anchor' | 'site' | 'file'; path: string; anchor: string }

const known = new Map<string, Address>()

/** Reads a destination of a text; `thing` is what messages call it: `link` or `picture`. */
export function readAddress(url: string, thing: string): Address {
  // In development, all of them are asked for after each save.
  const key = `${thing} ${url}`
  const address = known.get(key) ?? read(url, thing)
  known.set(key, address)
  return address
}

function read(url: string, thing: string): Address {
  const wrong = (rule: RuleId, found: string, instead: string): Address => ({
    kind: 'wrong',
    rule,
    message: `${thing}: ${found}; ${instead}`,
  })
  // Browsers leave out spaces and control characters around and within a scheme (URL Standard, 4.4).
  const bare = url.replace(/%(?:[01][0-9a-f]|20|7f)/gi, '').replace(/[\p{Cc}\s]/gu, '')
  if (bare === '')
    return wrong(
      'address/invalid',
      'has no destination',
      'write an address that begins with https://, or a path such as ./other-post.md',
    )
  const scheme = /^([^:/?#]*):/.exec(bare)?.[1]?.toLowerCase()
  if (scheme !== undefined) {
    const isMail = scheme === 'mailto' && thing === 'link'
    if (!isMail && scheme !== 'http' && scheme !== 'https') {
      return wrong(
        'address/invalid',
        `${quote(url)} has the scheme ${quote(`${scheme}:`)}, which is not allowed`,
        'write an address that begins with https://, or a path such as ./other-post.md',
      )
    }
    if (!url.startsWith(`${scheme}:`))
      return wrong(
        'address/invalid',
        `${quote(url)} spells its scheme in a way that is not read`,
        `write ${quote(`${scheme}:`)} in lower case, without spaces`,
      )
    if (isMail) return { kind: 'outside' }
    if (thing === 'picture')
      return wrong(
        'picture/on-another-host',
        `${quote(url, 200)} is on another host, which would learn of each reader`,
        'save it beside the post and write ./its-name.png',
      )
    // On a page of the same scheme, 'https:x' is a path of that page's site (URL Standard, 4.4, special relative).
    if (!/^https?:\/\/[^/\\]/.test(url))
      return wrong(
        'address/invalid',
        `${quote(url, 200)} does not name its host after '${scheme}://'`,
        'write a whole address such as https://falco.org/docs/, or a path such as ./other-post.md',
      )
    if (!URL.canParse(url))
      return wrong(
        'address/invalid',
        `${quote(url, 200)} is not a whole address`,
        'write one such as https://falco.org/docs/',
      )
    const found = misleading(url) ?? notEncrypted(url)
    if (!found) return { kind: 'outside' }
    const named = { rule: found.rule, message: `${thing}: ${quote(url, 200)} ${found.message}` }
    return severityOf(found.rule) === 'error' ? { kind: 'wrong', ...named } : { kind: 'outside', warning: named }
  }
  if (/\\|%5c/i.test(bare.split(/[?#]/, 1)[0] ?? ''))
    return wrong('address/invalid', `${quote(url)} has a backslash`, "write '/'")
  if (bare.startsWith('//'))
    return wrong('address/invalid', `${quote(url)} is an address of another host`, `write ${quote(`https:${bare}`)}`)
  const [, path = '', anchor = ''] = /^([^?#]*)(?:\?[^#]*)?#?(.*)$/s.exec(url) ?? []
  const parts = { path: decoded(path), anchor }
  if (path === '') return { kind: 'anchor', ...parts }
  return { kind: path.startsWith('/') ? 'site' : 'file', ...parts }
}

/** What to write in place of an address that could be encrypted. */
export function notEncrypted(url: string): Problem | undefined {
  const secure = httpsForm(url)
  if (secure === undefined) return undefined
  return { rule: 'address/not-encrypted', message: `is not encrypted, and its host serves https; write ${secure}` }
}

export function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
