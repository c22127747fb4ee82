import sharp from 'sharp'
import { beforeAll, expect, it } from 'vitest'
import { severityOf } from '#lib/check/rules.ts'
import { chunk, png, scanlines, uints } from '#testing/png.ts'
import { type Asset, lookAt } from './assets.ts'

type Bytes = Uint8Array<ArrayBufferLike>

const drawing = (inside: string) =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`)

/** A picture of noise, so that damage to any part of its file changes the picture. */
const noise = sharp(
  Buffer.from(Array.from({ length: 60 * 40 * 3 }, (_, at) => ((at * 7919) >> 3) & 255)),
  {
    raw: { width: 60, height: 40, channels: 3 },
  },
)
const moving = async () => {
  const frames = [
    await noise.clone().png().toBuffer(),
    await noise.clone().negate().png().toBuffer(),
  ]
  return sharp(frames, { join: { animated: true } })
}

const whole: Record<string, Bytes> = {}
beforeAll(async () => {
  const still = () => noise.clone()
  const made = {
    'still.png': still().png(),
    'still.jpg': still().jpeg(),
    'still.jpeg': still().jpeg({ progressive: true }),
    'still.gif': still().gif(),
    'still.webp': still().webp(),
    'lossless.webp': still().webp({ lossless: true }),
    'still.avif': still().avif(),
    'moves.gif': (await moving()).gif(),
    'moves.webp': (await moving()).webp(),
  }
  for (const [name, picture] of Object.entries(made)) whole[name] = await picture.toBuffer()
  whole['moves.apng'] = apng()
})

/** A PNG of two frames of 4 × 4 pixels. */
function apng() {
  const control = (at: number) =>
    chunk('fcTL', Buffer.concat([uints(at, 4, 4, 0, 0), Buffer.from([0, 1, 0, 10, 0, 0])]))
  const first = chunk('IDAT', scanlines(4, 4))
  const second = chunk('fdAT', Buffer.concat([uints(2), scanlines(4, 4)]))
  return png(4, 4, [chunk('acTL', uints(2, 0)), control(0), first, control(1), second])
}

/** A GIF of 100 frames of 4000 × 4000 pixels. */
const largeGif = Buffer.from(
  `474946383961a00fa00f800000000000ffffff${'2c00000000a00fa00f000202440100'.repeat(100)}3b`,
  'hex',
)

const of = (name: string) => whole[name] ?? new Uint8Array()
const errorOf = ({ problem }: Asset) =>
  problem && severityOf(problem.rule) === 'error' ? problem.message : undefined

it('a complete picture is accepted, a truncated one refused', async () => {
  for (const [name, bytes] of Object.entries(whole)) {
    const { facts, problem } = await lookAt(name, bytes)
    expect(problem, name).toBeUndefined()
    const size = name === 'moves.apng' ? { width: 4, height: 4 } : { width: 60, height: 40 }
    expect(facts, name).toMatchObject({ kind: 'raster', ...size })
    expect(facts?.animated, name).toBe(name.startsWith('moves') ? true : undefined)
    for (const share of [0.02, 0.3, 0.6, 0.9]) {
      const cut = await lookAt(name, bytes.subarray(0, bytes.length * share))
      expect(errorOf(cut), `${name} at ${share}`).toMatch(/damaged|not a picture/)
      expect(cut.facts).toBeUndefined()
    }
  }
})

it.each<[string, string, RegExp, () => Bytes]>([
  ['has a wrong sum', 'x.png', /damaged/, () => png(2, 2, [chunk('IDAT', scanlines(2, 2), 1)])],
  ['is HEIF', 'x.avif', /not a picture/, () => Buffer.from('\0\0\0\x18ftypheic', 'latin1')],
  ['is a drawing', 'x.png', /is SVG.*\.svg/, () => drawing('')],
  ['is not a drawing', 'x.svg', /is PNG.*\.png/, () => of('still.png')],
  [
    'has a large size in its header',
    'x.png',
    /at most 50 million/,
    () => png(60_000, 60_000, [chunk('IDAT', scanlines(1, 1))]),
  ],
  ['has large frames', 'x.gif', /at most 50 million/, () => largeGif],
])('a picture is refused that %s: %s', async (_, name, expected, make) => {
  const asset = await lookAt(name, make())
  expect(errorOf(asset)).toMatch(expected)
  expect(asset.facts).toBeUndefined()
})

it.each<[string, RegExp, () => Bytes]>([
  ['x.png', /4001 pixels long/, () => png(4001, 1, [chunk('IDAT', scanlines(4001, 1))])],
  ['x.svg', /has 3 MB/, () => drawing(' '.repeat(3 * 1024 * 1024))],
  ['x.svg', /has no size/, () => drawing('')],
])('a slow or badly sized picture gets a warning: %s, %s', async (name, expected, make) => {
  const { facts, problem } = await lookAt(name, make())
  expect(problem).toMatchObject({
    rule: 'picture/costly',
    message: expect.stringMatching(expected),
  })
  expect(facts).toBeDefined()
})

it('the orientation that a camera notes is applied', async () => {
  const turned = await noise.clone().jpeg().withMetadata({ orientation: 6 }).toBuffer()
  expect((await lookAt('x.jpg', turned)).facts).toMatchObject({ width: 40, height: 60 })
})
