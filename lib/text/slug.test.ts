import { expect, it } from 'vitest'
import { nameSlug } from './slug.ts'

it.each([
  ['Kris Nóva', 'kris-nova'],
  ['No\u0301va', 'nova'],
  ['  --C++ & eBPF!  ', 'c-ebpf'],
  ['ﬁx', 'fix'],
  ['İstanbul', 'istanbul'],
  ['Straße', 'straße'],
  ['Привет Мир', 'привет-мир'],
  ['がく', 'がく'],
  ['한국어'.normalize('NFD'), '한국어'.normalize('NFC')],
  ['…', ''],
])('%s in an address is %s', (name, slug) => expect(nameSlug(name)).toBe(slug))
