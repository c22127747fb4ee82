import sharp from 'sharp'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type Card, hashOfCard } from './card.ts'
import { composeCard } from './compose.ts'
import { drawCard } from './draw.ts'
import { drawable } from './typeface.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

const card: Card = {
  name: 'post-a',
  title: 'A title',
  corner: { text: '3 May 2026' },
  facts: ['Ada Example', '4 min read'],
  marks: [{ sign: 'stable' }, { initials: 'AE', hue: 20 }],
  alt: 'A title.',
}

describe('what the typeface can draw of a text', () => {
  it.each([
    ['Falco 0.43 — “fast” & small', 'Falco 0.43 — “fast” & small'],
    ['Ünïcödé, Đặng Việt', 'Ünïcödé, Đặng Việt'],
    ['u\u0308ber', 'über'],
    ['Немного слов, ελληνικά', 'Немного слов, ελληνικά'],
    ['A release 🚀 and 👩‍💻 more', 'A release and more'],
    ['The "release 🎃" (new 🎉), out 🚀!', 'The "release" (new), out!'],
    ['🐦 Falco 🐦', 'Falco'],
    ['  many\n spaces ', 'many spaces'],
  ])('%j is %j', (text, drawn) => expect(drawable(text)).toBe(drawn))

  it.each(['文字の見本 и другие', 'العربية', 'עברית', 'A 見本', '🚀', ' ', ''])('%j cannot be drawn', (text) => {
    expect(drawable(text)).toBeUndefined()
  })
})

describe('the hash in the address of a picture', () => {
  it('is another one for all that is shown, and for other code', () => {
    const others: Card[] = [
      { ...card, title: 'Another' },
      { ...card, lead: 'More' },
      { ...card, corner: { text: '4 May 2026' } },
      { ...card, corner: { ...card.corner, sign: 'stable' } },
      { ...card, facts: [] },
      { ...card, marks: [] },
      { ...card, portrait: { initials: 'AE', hue: 20 } },
    ]
    const hashes = [card, ...others].map(hashOfCard)
    vi.stubEnv('SHARING_VERSION', 'another')
    expect(new Set([...hashes, hashOfCard(card)]).size).toBe(others.length + 2)
  })

  it('is the same for another alternative text, which is no part of it', () => {
    expect(hashOfCard({ ...card, alt: 'Other words' })).toBe(hashOfCard(card))
  })
})

/** Colours of a picture's pixels along a column or row of them. */
async function pixels(of: Card, area: { left: number; top: number; width: number; height: number }) {
  const { data } = await sharp(await drawCard(of))
    .extract(area)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const found = new Set<string>()
  for (let at = 0; at < data.length; at += 3) found.add(data.subarray(at, at + 3).toString('hex'))
  return [...found]
}

describe('a picture', () => {
  const long: Card = {
    ...card,
    title: 'W'.repeat(200),
    facts: ['Somebody With a Long Name '.repeat(12)],
    marks: Array<Card['marks'][number]>(40).fill({ initials: 'WW', hue: 300 }),
  }

  it.each<[string, Card]>([
    ['of a post', card],
    ['of a title that is one long word', long],
    ['of a long name and a long sentence', { ...long, lead: 'A sentence that goes on. '.repeat(20) }],
    ['of a title in a script that there is no typeface for', { ...card, title: '文字の見本' }],
    ['of nothing', { ...card, title: '', facts: [], marks: [], corner: { text: '' } }],
  ])('%s is 1200 × 630, below 60 kB, and its margins are empty', async (_, of) => {
    const bytes = await drawCard(of)
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 })
    expect(bytes.length).toBeLessThan(60_000)
    for (const left of [0, 1125]) expect(await pixels(of, { left, top: 0, width: 70, height: 610 })).toHaveLength(1)
    // Between the title and the header, and below the foot.
    for (const top of [0, 580]) expect(await pixels(of, { left: 0, top, width: 1200, height: 30 })).toHaveLength(1)
  })

  it('shows its title, and the same one each time', async () => {
    const without = await drawCard({ ...card, title: '文' })
    expect((await drawCard(card)).equals(without)).toBe(false)
    expect((await drawCard(card)).equals(await drawCard(card))).toBe(true)
  })

  it('asks for no font of the machine, and holds nothing that was written', () => {
    const svg = composeCard({ ...card, title: '</svg><text>&"', lead: '<script>', facts: ['<b>'] })
    expect(svg).not.toMatch(/<text|font|script|<b>|&/)
  })
})
