import { domainToUnicode } from 'node:url'
import type { Problem } from '#lib/check/place.ts'
import { quote } from '#lib/text/message-format.ts'
import { distance } from '#lib/text/nearest.ts'

/** Hosts that posts often link to, and that others may imitate. */
const knownHosts = [
  'falco.org',
  'github.com',
  'cncf.io',
  'kubernetes.io',
  'linuxfoundation.org',
  'youtube.com',
]

const alphabets = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Armenian}/u,
]

/** Cyrillic letters that look like Latin ones (Unicode TS 39, confusables). */
const latinLooking = /^[авсеһіјкӏмнорԛѕтԝхуԁ0-9-]+$/

/**
 * Why a web address leads elsewhere than it seems to.
 * @param text a valid URL
 */
export function misleading(text: string): Problem | undefined {
  const { hostname: host, username, password, protocol, pathname } = new URL(text)
  const lookAlike = (found: string): Problem => ({
    rule: 'address/misleading',
    message: `${found}; write the host that you mean`,
  })
  if (username !== '' || password !== '') {
    const plain = quote(`${protocol}//${host}${pathname}`, 120)
    const message = `leads to ${quote(host)}, since the part before '@' is a user name; write ${plain}`
    return { rule: 'address/invalid', message }
  }
  const shown = domainToUnicode(host)
  const isOdd = (label: string) =>
    alphabets.filter((alphabet) => alphabet.test(label)).length > 1 ||
    (latinLooking.test(label) && /\p{L}/u.test(label))
  if (shown.split('.').some(isOdd))
    return lookAlike(`has letters of another alphabet: ${quote(shown)} is the host ${quote(host)}`)
  const owner = host.split('.').slice(-2).join('.')
  const known = knownHosts.find(
    (name) => owner !== name && (`.${host}.`.includes(`.${name}.`) || distance(owner, name) === 1),
  )
  return known ? lookAlike(`leads to ${quote(host)}, which is not ${known}`) : undefined
}

/** Letters that look like Latin ones, without `μ` and `Δ` of quantities (`μs`, `Δt`). */
const disguised = /[авсеһіјкӏмнорԛѕтԝхуԁАВСЕНІЈКМОРԚЅТԜХУΑΒΕΖΗΙΚΜΝΟΡΤΥΧονօոս]/

const webAddress = /https?:\/\/[^\s'"`<>()[\]{}|\\,;]*[^\s'"`<>()[\]{}|\\,;.:!?]/gi

/** Finds misleading addresses in code, and words with letters that only look Latin. */
export function lookAlikes(code: string): { index: number; message: string }[] {
  const found: { index: number; message: string }[] = []
  const rest = code.replace(webAddress, (address, index) => {
    const problem = URL.canParse(address) ? misleading(address) : undefined
    // User names before '@' are common in code; a name deceives only if it is a known host.
    if (
      !problem ||
      (problem.rule === 'address/invalid' && !knownHosts.includes(new URL(address).username))
    )
      return address
    found.push({ index, message: `${quote(address, 120)} ${problem.message}` })
    return ' '.repeat(address.length)
  })
  for (const { 0: word, index } of rest.matchAll(/[\p{L}\p{M}]+/gu))
    if (disguised.test(word) && /\p{Script=Latin}/u.test(word))
      found.push({
        index,
        message: `${quote(word)} mixes alphabets that look alike; write the word in one alphabet`,
      })
  return found
}
