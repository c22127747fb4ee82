import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import sharp from 'sharp'
import { afterEach, expect, it, vi } from 'vitest'
import { testFolder } from '#testing/files.ts'
import { coverCopy } from './cover-copy.ts'
import { draw } from './draw.ts'
import { hashOfImage, type OpenGraphImage } from './image.ts'
import { drawable, textImage } from './text.ts'

afterEach(() => vi.unstubAllEnvs())

const badge = { colour: '#9f364e', corners: [50, 16, 50, 16] }
const portrait = { initials: 'AE', badge }
const cover = { kind: 'initial', letter: 'W' } as const
const image: OpenGraphImage = {
  title: 'A title',
  alt: 'A title.',
  facts: ['Ada Example', '4 min read'],
}

it.each([
  ['— “&” Đặng слова ελληνικά', '— “&” Đặng слова ελληνικά'],
  ['The "release 🎃" (new 🎉)  and 👩‍💻\u200B\u2002more', 'The "release" (new) and more'],
  ['A 見本'],
  ['🚀'],
])('the part of %j that the typeface can draw is %j', (text, drawn = undefined) =>
  expect(drawable(text)).toBe(drawn),
)

it('the hash of a picture depends on its content, but not on the alternative text', () => {
  const others: Partial<OpenGraphImage>[] = [{ lead: 'More' }, { portrait }, { cover }]
  const hashes = [image, ...others.map((other) => ({ ...image, ...other }))].map(hashOfImage)
  expect(hashOfImage({ ...image, alt: 'Other words' })).toBe(hashes[0])
  expect(new Set(hashes).size).toBe(others.length + 1)
})

const long = { ...image, title: 'W'.repeat(200), lead: 'A sentence. '.repeat(40) }

const covers: OpenGraphImage['cover'][] = [
  { kind: 'release', number: '100.100.100', year: [] },
  { kind: 'year', number: '2021', year: [{ version: '1.0.1', date: '2021-12-31' }] },
  { kind: 'statistic', figure: { value: '400%', label: 'word '.repeat(8).trim() } },
  cover,
]

it.each<readonly [string, OpenGraphImage]>([
  ...covers.map((cover) => [JSON.stringify(cover), { ...image, cover }] as const),
  ['a post without a cover', { ...long, facts: ['A Long Name '.repeat(24)] }],
  ['too much below a cover', { ...long, cover }],
  ['marks of XML', { ...image, title: '</svg><text>&"', lead: '<script>', facts: ['<b>&amp;'] }],
  ['nothing that can be drawn', { ...image, title: '文', facts: [] }],
])('a picture of %s is 1200 × 630, below 60 kB, and its margins are empty', async (_, of) => {
  const bytes = await draw(of)
  expect(await sharp(bytes).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 })
  expect(bytes.length).toBeLessThan(60_000)
  const areas = [0, 1125].map((left) => ({ left, top: 0, width: 70, height: 610 }))
  for (const area of [...areas, { left: 0, top: 580, width: 1200, height: 30 }]) {
    const { channels } = await sharp(await sharp(bytes).extract(area).png().toBuffer()).stats()
    expect(channels.map(({ min, max }) => max - min)).toEqual(channels.map(() => 0))
  }
})

it('a text is set in the site’s typeface, whatever fonts the machine has', async () => {
  const setting = { size: 100, weight: 600, fill: '#fff', width: 1000, height: 200 }
  const { info } = await textImage('RgxQ', setting)
  expect([info.width, info.height]).toEqual([251, 92])
})

it('a cover is shared as a JPEG of 1200 × 630 below 300 kB, even of noise', async () => {
  vi.stubEnv('SITE_DATA_DIR', testFolder().folder)
  const raw = { width: 1300, height: 700, channels: 3 } as const
  const noise = sharp(randomBytes(1300 * 700 * 3), { raw }).png()
  const bytes = fs.readFileSync(await coverCopy('noise').make(() => noise.toBuffer()))
  expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 })
  expect(bytes.length).toBeLessThan(300_000)
})
