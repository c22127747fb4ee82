import { domainToUnicode } from 'node:url'
import type { Place, Problem, Report, RuleId } from '#lib/check/diagnostic.ts'
import { quote } from '#lib/text/message-format.ts'

const knownHosts =
  'falco.org github.com cncf.io kubernetes.io linuxfoundation.org youtube.com'.split(' ')

/** Why a valid URL does not lead to the host that a reader would expect. */
export function misleading(text: string): Problem | undefined {
  const { hostname, username, pathname, searchParams } = new URL(text)
  const host = domainToUnicode(hostname)
  if (username !== '') {
    const found = `leads to ${quote(hostname)}, since the part before '@' is a user name`
    return { rule: 'address/invalid', message: `${found}; leave it out` }
  }
  // Documents of Google have `q`, its search results `url`.
  const target = searchParams.get('q') ?? searchParams.get('url')
  const meant = knownHosts.find(
    (name) => `.${host}.`.includes(`.${name}.`) && !`.${host}`.endsWith(`.${name}`),
  )
  let message = meant && `leads to ${quote(hostname)}, which is not ${meant}; correct the host`
  if (/^(?:www\.)?google\.com$/.test(host) && pathname === '/url' && target)
    message = `is a redirect; write ${quote(target, 1000)}`
  return message ? { rule: 'address/misleading', message } : undefined
}

const webAddress = /https?:\/\/[^\s'"`<>()[\]{}|\\,;]*[^\s'"`<>()[\]{}|\\,;.:!?]/gi

/** Access keys of AWS and GitHub, except placeholders, and the first line of a private key. */
const secret =
  /\b(?:AKIA[A-Z\d]{16}|gh[ops]_\w{36}|github_pat_\w{82})\b(?<!EXAMPLE|xxx)|^[ \t]*-----BEGIN [A-Z ]*PRIVATE KEY/gm

export function checkLookAlikes(code: string, place: (index: number) => Place, report: Report) {
  const reportAt = (index: number, message: string, rule: RuleId = 'address/misleading') =>
    report(rule, place(index), `code: ${message}`)
  for (const { 0: key, index } of code.matchAll(secret)) {
    const found = `${quote(key.trim(), 8)} looks like a secret key`
    reportAt(index, `${found}; revoke it, and write KEY`, 'markdown/code-doubtful')
  }
  for (const { 0: address, index } of code.matchAll(webAddress)) {
    const problem = URL.canParse(address) ? misleading(address) : undefined
    // User names before '@' are common in code.
    if (problem?.rule === 'address/misleading')
      reportAt(index, `${quote(address, 120)} ${problem.message}`)
  }
}
