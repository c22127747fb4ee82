import sharp from 'sharp'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type Card, hashOfCard } from './card.ts'
import { composeCard, draw } from './draw.ts'
import { fitText } from './lines.ts'
import { drawable, outlineOf } from './typeface.ts'

afterEach(() => vi.unstubAllEnvs())

const card: Card = {
  name: 'post-a',
  title: 'A title',
  corner: { text: '3 May 2026' },
  facts: ['Ada Example', '4 min read'],
  marks: [{ sign: 'stable' }, { initials: 'AE', hue: 20 }],
  alt: 'A title.',
}

it.each([
  ['Falco 0.43 — “fast” & small', 'Falco 0.43 — “fast” & small'],
  ['Ünïcödé, Đặng Việt', 'Ünïcödé, Đặng Việt'],
  ['u\u0308ber', 'über'],
  ['Немного слов, ελληνικά', 'Немного слов, ελληνικά'],
  ['A release 🚀 and 👩‍💻 more', 'A release and more'],
  ['The "release 🎃" (new 🎉), out 🚀!', 'The "release" (new), out!'],
  ['  many\n spaces ', 'many spaces'],
  ['文字の見本 и другие', undefined],
  ['A 見本', undefined],
  ['עברית', undefined],
  ['🚀', undefined],
  ['', undefined],
])('of %j the typeface can draw %j', (text, drawn) => expect(drawable(text)).toBe(drawn))

it.each([
  ['one', 20, 1],
  ['several words that take two lines', 20, 2],
  ['several words that need the smaller size, and there two lines', 10, 2],
  ['W'.repeat(30), 10, 2],
  ['', 20, 0],
])('a text is set as large as it fits, whole, in lines of its width: %j', (text, size, count) => {
  const fitted = fitText(text, 400, 200, [
    [20, 2],
    [10, 3],
  ])
  expect(fitted).toMatchObject({ size, lines: { length: count } })
  expect(fitted.lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
  for (const line of fitted.lines) expect(outlineOf(line, 400).width * size).toBeLessThanOrEqual(200.01)
})

it('a text that does not fit ends in …, and lines are about as long as each other', () => {
  expect(fitText('a '.repeat(40), 400, 100, [[20, 2]]).lines[1]).toMatch(/a…$/)
  expect(fitText('aaaa aaaa aaaa aaaa aa', 400, 190, [[20, 2]]).lines).toEqual(['aaaa aaaa', 'aaaa aaaa aa'])
})

it('a hash is another one for all that is shown, and for other code, but not for alternative text', () => {
  const others: Partial<Card>[] = [
    { title: 'Another' },
    { lead: 'More' },
    { corner: { text: '4 May 2026' } },
    { corner: { ...card.corner, sign: 'stable' } },
    { facts: [] },
    { marks: [] },
    { portrait: { initials: 'AE', hue: 20 } },
  ]
  const hashes = [card, ...others.map((other) => ({ ...card, ...other }))].map(hashOfCard)
  expect(hashOfCard({ ...card, alt: 'Other words' })).toBe(hashes[0])
  vi.stubEnv('SHARING_VERSION', 'another')
  expect(new Set([...hashes, hashOfCard(card)]).size).toBe(others.length + 2)
})

describe('a picture', () => {
  const long: Card = {
    ...card,
    title: 'W'.repeat(200),
    lead: 'A sentence that goes on. '.repeat(20),
    facts: ['Somebody With a Long Name '.repeat(12)],
    marks: Array<Card['marks'][number]>(40).fill({ initials: 'WW', hue: 300 }),
  }

  it.each<[string, Card]>([
    ['of a post', card],
    ['of too much', long],
    ['of nothing that can be drawn', { ...card, title: '文', facts: [], marks: [], corner: { text: '' } }],
  ])('%s is 1200 × 630, below 60 kB, and its margins are empty', async (_, of) => {
    const bytes = await draw(of)
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 })
    expect(bytes.length).toBeLessThan(60_000)
    const areas = [0, 1125].map((left) => ({ left, top: 0, width: 70, height: 610 }))
    for (const area of [...areas, { left: 0, top: 580, width: 1200, height: 30 }]) {
      const { channels } = await sharp(await sharp(bytes).extract(area).png().toBuffer()).stats()
      expect(channels.map(({ min, max }) => max - min)).toEqual(channels.map(() => 0))
    }
  })

  it('shows its title, asks for no font of the machine, and holds no text', async () => {
    expect(composeCard({ ...card, title: '文' })).not.toBe(composeCard(card))
    const svg = composeCard({ ...card, title: '</svg><text>&"', lead: '<script>', facts: ['<b>'] })
    expect(svg).not.toMatch(/<text|font|script|<b>|&/)
  })
})
