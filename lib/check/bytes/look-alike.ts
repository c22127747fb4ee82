import { domainToUnicode } from 'node:url'
import type { Place, Problem, Report } from '#lib/check/finding.ts'
import { quote } from '#lib/text/message-format.ts'
import { distance } from '#lib/text/nearest.ts'

/** Hosts to which posts often link, and which attackers may imitate. */
const knownHosts =
  'falco.org github.com cncf.io kubernetes.io linuxfoundation.org youtube.com'.split(' ')

/** Letters that look like Latin ones, except `μ` and `Δ`, which quantities use (`μs`, `Δt`). */
const disguised = /[авсеһіјкӏмнорԛѕтԝхуԁАВСЕНІЈКМОРԚЅТԜХУΑΒΕΖΗΙΚΜΝΟΡΤΥΧονօոս]/

/** Words of several alphabets that look alike. */
const mixedWords = (text: string) =>
  [...text.matchAll(/[\p{L}\p{M}]+/gu)].filter(
    ([word]) => disguised.test(word) && /\p{Script=Latin}/u.test(word),
  )

/** Why a valid URL does not lead to the host that a reader would expect. */
export function misleading(text: string): Problem | undefined {
  const { hostname: host, username, password, protocol, pathname, searchParams } = new URL(text)
  if (username !== '' || password !== '') {
    const plain = quote(`${protocol}//${host}${pathname}`, 120)
    const found = `leads to ${quote(host)}, since the part before '@' is a user name`
    return { rule: 'address/invalid', message: `${found}; write ${plain}` }
  }
  const wrong = (message: string): Problem => ({ rule: 'address/misleading', message })
  // Documents of Google have `q`, its search results `url`.
  const target = searchParams.get('q') ?? searchParams.get('url')
  if (/^(?:www\.)?google\.com$/.test(host) && pathname === '/url' && target)
    return wrong(`is a redirect; write ${quote(target, 1000)}`)
  const shown = domainToUnicode(host)
  if (mixedWords(shown).length > 0)
    return wrong(`has letters of another alphabet: ${quote(shown)} is ${quote(host)}; correct it`)
  const owner = host.split('.').slice(-2).join('.')
  const imitated = knownHosts.find(
    (name) => owner !== name && (`.${host}.`.includes(`.${name}.`) || distance(owner, name) === 1),
  )
  return imitated === undefined
    ? undefined
    : wrong(`leads to ${quote(host)}, which is not ${imitated}; correct it`)
}

const webAddress = /https?:\/\/[^\s'"`<>()[\]{}|\\,;]*[^\s'"`<>()[\]{}|\\,;.:!?]/gi

/** Access keys of AWS and GitHub, except placeholders, and the first line of a private key. */
const secret =
  /\b(?:AKIA[A-Z\d]{16}|gh[ops]_\w{36}|github_pat_\w{82})\b(?<!EXAMPLE|xxx)|^[ \t]*-----BEGIN [A-Z ]*PRIVATE KEY/gm

/** Reports secret keys and misleading addresses in code, and words with letters that look Latin. */
export function checkLookAlikes(code: string, place: (index: number) => Place, report: Report) {
  const tell = (index: number, message: string) =>
    report('address/misleading', place(index), `code: ${message}`)
  for (const { 0: key, index } of code.matchAll(secret)) {
    const found = `code: ${quote(key.trim(), 8)} looks like a secret key`
    report('markdown/code-doubtful', place(index), `${found}; revoke it, and write KEY`)
  }
  const rest = code.replace(webAddress, (address, index) => {
    const problem = URL.canParse(address) ? misleading(address) : undefined
    // User names before '@' are common in code; a name deceives only if it is a known host.
    const isLogin = problem?.rule === 'address/invalid'
    if (!problem || (isLogin && !knownHosts.includes(new URL(address).username))) return address
    tell(index, `${quote(address, 120)} ${problem.message}`)
    return ' '.repeat(address.length)
  })
  for (const { 0: word, index } of mixedWords(rest))
    tell(index, `${quote(word)} mixes alphabets that look alike; write it in one alphabet`)
}
