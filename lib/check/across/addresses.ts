import type { Problem, RuleId } from '#lib/check/finding.ts'
import { savePicture } from '#lib/check/markdown/syntaxes.ts'
import { quote } from '#lib/text/message-format.ts'

export type DestinationKind = 'link' | 'picture' | 'cover'

/**
 * Tells if the address of a link or picture is a path of this site ('local') or a URL of another
 * site ('outside'); otherwise returns the problem.
 */
export function readAddress(url: string, thing: DestinationKind): Problem | 'outside' | 'local' {
  const quoted = quote(url, 200)
  const wrong = (message: string, rule: RuleId = 'address/invalid'): Problem => ({ rule, message })
  // Browsers ignore spaces and control characters around and in a scheme (URL Standard, 4.4).
  const bare = url.replace(/%(?:[01][0-9a-f]|20|7f)/gi, '').replace(/[\p{Cc}\s]/gu, '')
  if (bare === '')
    return wrong(
      thing === 'link'
        ? 'has no destination; write a URL that begins with https://, or ./other-post.md'
        : 'has no destination; write a path such as ./picture.png',
    )
  const scheme = /^([^:/?#]*):/.exec(bare)?.[1]?.toLowerCase()
  if (scheme === undefined) {
    if (/^[^?#]*(?:\\|%5c)/i.test(bare)) return wrong(`${quoted} has a backslash; write '/'`)
    if (bare.startsWith('//'))
      return wrong(`${quoted} is an address of another host; write ${quote(`https:${bare}`, 1000)}`)
    return 'local'
  }
  if (thing === 'link' && url.startsWith('mailto:')) return 'outside'
  if (scheme === 'data') return wrong(`is a data: URL; ${savePicture}`)
  // Browsers read 'https:x' as a path of the page's own site (URL Standard, 4.4, special relative).
  if (!/^https?:\/\/[^/\\]/.test(url) || !URL.canParse(url))
    return wrong(
      `${quoted} is not a web address or a path of the site; ` +
        "write 'https://' in lower case and a host, or a path such as ./other-post.md",
    )
  if (thing === 'link') return 'outside'
  const found = `${quoted} is on another host, which could track readers`
  const advice = 'save it beside the post and write ./its-name.png'
  return wrong(`${found}; ${advice}`, 'picture/on-another-host')
}
