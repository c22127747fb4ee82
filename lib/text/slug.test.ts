import { describe, expect, it } from 'vitest'
import { nameSlug } from './slug.ts'

describe('a name as a word of an address', () => {
  it.each([
    ['Kris Nóva', 'kris-nova'],
    ['Falco Community', 'falco-community'],
    ['  --C++ & eBPF!  ', 'c-ebpf'],
    ["O'Neil-Smith", 'o-neil-smith'],
    ['v1.2', 'v1-2'],
    ['ﬁx', 'fix'],
    ['İstanbul', 'istanbul'],
    ['Straße', 'straße'],
    ['東京', '東京'],
    ['Привет Мир', 'привет-мир'],
    // Letters as a keyboard types them, not taken apart.
    ['한국어'.normalize('NFD'), '한국어'.normalize('NFC')],
    ['…', ''],
    ['', ''],
  ])('%s gives %s', (name, slug) => expect(nameSlug(name)).toBe(slug))

  it('is the same for names that differ by case, accents or how an accent is encoded', () => {
    expect(new Set(['Nóva', 'NOVA', 'No\u0301va', 'nova'].map(nameSlug)).size).toBe(1)
  })

  it.each([
    ['がく', 'かく'],
    ['हिन्दी', 'हनद'],
  ])('differs where a mark is part of the letter and no accent: %s and %s', (a, b) => {
    expect(nameSlug(a)).not.toBe(nameSlug(b))
  })
})
