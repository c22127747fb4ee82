import type { ReportIn } from '#lib/check/place.ts'
import type { RuleId } from '#lib/check/rules.ts'
import { mainAddressOf } from '#lib/site/file-routes.ts'
import { impossibleName } from '#lib/site/impossible-names.ts'
import { quote } from '#lib/text/message-format.ts'
import type { Site } from './site-facts.ts'

/** Addresses of generated pages: a former address of this form would clash sooner or later. */
const grouping = /^\/(?:\d{4}|blog\/(?:\d{4}(?:\/\d\d)?|(?:tags|authors)\/[^/]+|(?:.+\/)?page\/\d+))\/$/

export function checkCollisions({ own, claims }: Site, report: ReportIn): void {
  const owners = new Map(own.map((address) => [comparable(address), 'the address of a page or file of this site']))
  for (const { kind, noun, address, key, value, document } of claims) {
    const tell = (rule: RuleId, problem: string): void =>
      report(document.path)(rule, value, `${key}: ${quote(value.text)} ${problem}`)
    const advice = kind === 'former' ? 'remove it' : `write another such as ${value.text}-2`
    const [impossible, place] = [impossibleName(address), comparable(address)]
    // Feeds and texts beside a page count as that page.
    const owner = owners.get(place) ?? owners.get(comparable(mainAddressOf(place)))
    if (impossible !== undefined) tell('site/address-impossible', impossible)
    else if (owner === undefined && kind === 'former' && grouping.test(address))
      tell('site/address-impossible', 'has the form of a page of posts by year, tag or author; write another')
    else if (owner === undefined) owners.set(place, `${noun} of ${document.path}:${value.line}`)
    else if (kind !== 'shared') tell('site/address-taken', `is ${owner}; ${advice}`)
  }
}

/** Normalises spellings that some file systems treat as the same folder. */
function comparable(address: string): string {
  const folder = address.replace(/(?:\/index\.html)?\/?$/, '')
  return folder.normalize('NFC').toLowerCase()
}
