import dns from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** Addresses that are not on the public internet, such as those of a cloud's own services. */
const list = new BlockList()
for (const subnet of [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '224.0.0.0/3',
  '::/127',
  'fc00::/7',
  'fe80::/10',
  'ff00::/8',
]) {
  const [address = '', bits] = subnet.split('/')
  list.addSubnet(address, Number(bits), familyOf(address))
}

export class PrivateAddress extends Error {}

function familyOf(address: string) {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4'
}

/** @throws {PrivateAddress} if an IP address is not public; a host name passes */
export function requirePublic(address: string) {
  if (isIP(address) && list.check(address, familyOf(address)))
    throw new PrivateAddress(`leads to ${address}, which is not on the public internet`)
}

/** Resolves a host name for `http.get`, and refuses it if one of its addresses is not public. */
export const publicLookup: LookupFunction = (host, options, done) =>
  dns.lookup(host, options, (error, found, family) => {
    try {
      for (const one of [found ?? []].flat())
        requirePublic(typeof one === 'string' ? one : one.address)
      done(error, found, family)
    } catch (refusal) {
      done(refusal as Error, found, family)
    }
  })
