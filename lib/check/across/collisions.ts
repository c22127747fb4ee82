import type { ReportIn } from '#lib/check/place.ts'
import type { RuleId } from '#lib/check/rules.ts'
import { mainAddressOf } from '#lib/site/file-routes.ts'
import { impossibleName } from '#lib/site/impossible-names.ts'
import { quote } from '#lib/text/message-format.ts'
import type { Site } from './site-facts.ts'

/** Pages of posts by year, tag or author; no document may have such an address. */
const shared = /^\/(?:\d{4}|blog\/(?:page|\d{4}(?:\/\d\d)?|(?:tags|authors)\/[^/]+))$/

export function checkCollisions({ own, addresses }: Site, report: ReportIn) {
  const owners = new Map(
    own.map((address) => [comparable(address), 'the address of a page or file of this site']),
  )
  // A feed or Markdown copy has the same owner as its page.
  const pageOf = (address: string) => comparable(mainAddressOf(comparable(address)))
  const ownerOf = (address: string) =>
    owners.get(comparable(address)) ?? owners.get(pageOf(address))
  const isFile = (address: string) => /\.[a-z]+\d?$/.test(address) && ownerOf(address) !== undefined
  for (const { kind, noun, address, key, value, document } of addresses) {
    const tell = (rule: RuleId, problem: string) =>
      report(document.path)(rule, value, `${key}: ${quote(value.text)} ${problem}`)
    const advice = kind === 'former' ? 'remove it' : `write another such as ${value.text}-2`
    const impossible = impossibleName(address)
    const parents = [...address.matchAll(/\/(?=.)/g)].map(({ index }) => address.slice(0, index))
    const file = parents.find(isFile)
    const owner = shared.test(pageOf(address))
      ? 'the address of a page of posts by year, tag or author'
      : (ownerOf(address) ?? (file && `below the file ${file}`))
    if (impossible !== undefined) tell('site/address-impossible', impossible)
    else if (kind === 'shared') continue
    else if (owner !== undefined) tell('site/address-taken', `is ${owner}; ${advice}`)
    else owners.set(comparable(address), `${noun} of ${document.path}:${value.line}`)
  }
}

/** Changes addresses so that two are equal if some file system or host treats them as equal. */
function comparable(address: string) {
  const folder = address
    .replace(/\/$/, '')
    .replace(/\.(?:br|gz)$/, '')
    .replace(/\/index\.html$/, '')
  return folder.normalize('NFC').toLowerCase()
}
