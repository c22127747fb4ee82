import { BlockList, isIP } from 'node:net'

const blocks: readonly [string, number, 'ipv4' | 'ipv6'][] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
  ['::', 128, 'ipv6'],
  ['::1', 128, 'ipv6'],
  // Addresses that hold one of IPv4 in a form of their own.
  ['::', 96, 'ipv6'],
  ['64:ff9b:1::', 48, 'ipv6'],
  ['2001::', 32, 'ipv6'],
  ['2002::', 16, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 9, 'ipv6'],
  ['ff00::', 8, 'ipv6'],
]

/** Special-purpose addresses that no reader reaches. Source: RFC 6890 and its registries. */
const privateAddresses = new BlockList()
for (const [address, prefix, family] of blocks) {
  privateAddresses.addSubnet(address, prefix, family)
  // A network without IPv4 reaches addresses of IPv4 by these (RFC 6052), public ones too.
  if (family === 'ipv4') privateAddresses.addSubnet(`64:ff9b::${address}`, 96 + prefix, 'ipv6')
}

/** True for an IP address of a machine or of a network of its own. */
export function isPrivateAddress(address: string): boolean {
  const family = isIP(address)
  return family !== 0 && privateAddresses.check(address, family === 4 ? 'ipv4' : 'ipv6')
}

/** True for a host as URLs name it that cannot be one of the open web. Names that resolve to one are not known here. */
export function isPrivateHost(hostname: string): boolean {
  const name = hostname.replace(/^\[|\]$|\.$/g, '').toLowerCase()
  if (isIP(name)) return isPrivateAddress(name)
  // A name without a dot is one of the own network; the endings are those of RFC 6761, RFC 6762 and RFC 8375.
  return !name.includes('.') || /\.(?:localhost|local|internal|home\.arpa)$/.test(name)
}
