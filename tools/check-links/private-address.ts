import { lookup } from 'node:dns/promises'
import { BlockList } from 'node:net'

/** Addresses that are not on the public internet, such as those of a cloud's own services. */
const hidden = new BlockList()
const ranges =
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.168.0.0/16 224.0.0.0/3 ::/127 fc00::/7 fe80::/10 ff00::/8'
for (const range of ranges.split(' ')) {
  const [address = '', bits] = range.split('/')
  hidden.addSubnet(address, Number(bits), range.includes(':') ? 'ipv6' : 'ipv4')
}

/** The first address of a host that is not on the public internet, if there is one. */
export async function privateAddress({ hostname }: URL) {
  const found = await lookup(hostname.replace(/[[\]]/g, ''), { all: true })
  return found.find(({ address, family }) => hidden.check(address, `ipv${family as 4 | 6}`))
    ?.address
}
