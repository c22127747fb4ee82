import { impossibleName } from '#lib/site/addresses.ts'
import { mainAddressOf } from '#lib/site/routes.ts'
import { quote } from '#lib/text/message-format.ts'
import type { ReportValue, Site } from './site-facts.ts'

/** Addresses for years, months, tags and authors, and /blog/page; no document may have one. */
const shared = /^\/(?:\d{4}|blog\/(?:page|\d{4}(?:\/\d\d)?|(?:tags|authors)\/[^/]+))$/

export function checkCollisions({ own, addresses }: Site, reportValue: ReportValue) {
  const fixed = 'the address of a page or file of this site'
  const owners = new Map(own.map((address) => [comparable(address), fixed]))
  // The address of the page to which a feed or Markdown copy belongs.
  const pageOf = (address: string) => comparable(mainAddressOf(comparable(address)))
  const ownerOf = (address: string) =>
    owners.get(comparable(address)) ?? owners.get(pageOf(address))
  for (const found of addresses) {
    const { kind, noun, address, text, document } = found
    const advice = kind === 'former' ? 'remove it' : `write another, such as ${text}-2`
    const impossible = impossibleName(address)
    const owner = shared.test(pageOf(address))
      ? 'the address of a page for a year, month, tag or author'
      : ownerOf(address)
    const file = foldersOf(address).find((folder) => isFile(folder) && ownerOf(folder))
    if (impossible !== undefined) reportValue(found, impossible, 'site/address-impossible')
    else if (file !== undefined)
      reportValue(
        found,
        `is below ${quote(file)}, which is a file; ${advice}`,
        'site/address-taken',
      )
    else if (kind === 'shared') owners.set(comparable(address), fixed)
    else if (owner !== undefined) reportValue(found, `is ${owner}; ${advice}`, 'site/address-taken')
    else owners.set(comparable(address), `${noun} of ${document.path}:${found.line}`)
  }
}

const isFile = (address: string) => /\.\w+$/.test(address) && !address.endsWith('/index.html')

/** The addresses above an address: `/a` and `/a/b` for `/a/b/c/`. */
function foldersOf(address: string) {
  const names = address.replace(/\/$/, '').split('/')
  return names.slice(2).map((_, index) => names.slice(0, index + 2).join('/'))
}

/** Addresses that a file system or host may confuse become equal. */
function comparable(address: string) {
  return address
    .replace(/(?:\/index\.html|\/)$/, '')
    .normalize('NFC')
    .toLowerCase()
}
