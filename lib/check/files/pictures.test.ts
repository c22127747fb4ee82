import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { severityOf } from '#lib/check/rules.ts'
import { type Asset, lookAt } from './assets.ts'

type Bytes = Uint8Array<ArrayBufferLike>

/** Noise, so that no part of a file is like another. */
const noise = sharp(Buffer.from(Array.from({ length: 60 * 40 * 3 }, (_, at) => ((at * 7919) >> 3) & 255)), {
  raw: { width: 60, height: 40, channels: 3 },
})
const frames = async () => [await noise.clone().png().toBuffer(), await noise.clone().negate().png().toBuffer()]
const moving = async () => sharp(await frames(), { join: { animated: true } })

const whole: Record<string, Bytes> = {}
beforeAll(async () => {
  whole['still.png'] = await noise.clone().png().toBuffer()
  whole['still.jpg'] = await noise.clone().jpeg().toBuffer()
  whole['still.jpeg'] = await noise.clone().jpeg({ progressive: true }).toBuffer()
  whole['still.gif'] = await noise.clone().gif().toBuffer()
  whole['still.webp'] = await noise.clone().webp().toBuffer()
  whole['lossless.webp'] = await noise.clone().webp({ lossless: true }).toBuffer()
  whole['still.avif'] = await noise.clone().avif().toBuffer()
  whole['moves.gif'] = await (await moving()).gif().toBuffer()
  whole['moves.webp'] = await (await moving()).webp().toBuffer()
  whole['moves.apng'] = apng(2)
})

function chunk(type: string, data: Bytes, sum?: number): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  return Buffer.concat([uint(data.length), body, uint(sum ?? crc32(body))])
}
function uint(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}
const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
const head = (width: number, height: number) =>
  chunk('IHDR', Buffer.concat([uint(width), uint(height), Buffer.from([8, 0, 0, 0, 0])]))
const end = chunk('IEND', Buffer.alloc(0))
const rows = (width: number, height: number): Buffer => deflateSync(Buffer.alloc((width + 1) * height))
const png = (width: number, height: number, ...parts: Bytes[]) =>
  Buffer.concat([signature, head(width, height), ...parts, end])

/** A PNG that says it has so many frames of 4 × 4 pixels, and has two. */
function apng(count: number, sum?: number): Buffer {
  const control = (at: number) =>
    chunk('fcTL', Buffer.concat([uint(at), uint(4), uint(4), uint(0), uint(0), Buffer.from([0, 1, 0, 10, 0, 0])]))
  const animation = chunk('acTL', Buffer.concat([uint(count), uint(0)]))
  const second = chunk('fdAT', Buffer.concat([uint(2), rows(4, 4)]), sum)
  return png(4, 4, animation, control(0), chunk('IDAT', rows(4, 4)), control(1), second)
}

const names = [
  'still.png',
  'still.jpg',
  'still.jpeg',
  'still.gif',
  'still.webp',
  'lossless.webp',
  'still.avif',
  'moves.gif',
  'moves.webp',
  'moves.apng',
]
const of = (name: string): Bytes => whole[name] ?? new Uint8Array()
const errorOf = ({ problem }: Asset): string | undefined =>
  problem && severityOf(problem.rule) === 'error' ? problem.message : undefined

describe('a picture', () => {
  it.each(names)('is taken when it is whole: %s', async (name) => {
    const { facts, problem } = await lookAt(name, of(name))
    expect(problem).toBeUndefined()
    const size = name === 'moves.apng' ? { width: 4, height: 4 } : { width: 60, height: 40 }
    expect(facts).toMatchObject({ kind: 'raster', ...size })
    expect(facts?.animated).toBe(name.startsWith('moves') ? true : undefined)
  })

  it.each(names.flatMap((name) => [0.02, 0.3, 0.6, 0.9].map((share) => [name, share] as const)))(
    'is refused when it is cut: %s at %f',
    async (name, share) => {
      const asset = await lookAt(name, of(name).subarray(0, of(name).length * share))
      expect(errorOf(asset)).toMatch(/damaged|not a picture/)
      expect(asset.facts).toBeUndefined()
    },
  )

  it.each<[string, string, () => Bytes]>([
    ['has a wrong sum', 'x.png', () => png(2, 2, chunk('IDAT', rows(2, 2), 1))],
    [
      'has a wrong sum in its header',
      'x.png',
      () => Buffer.concat([signature, Buffer.from(head(2, 2)).fill(0, 21), chunk('IDAT', rows(2, 2)), end]),
    ],
    ['has a wrong sum in its second frame', 'x.apng', () => apng(2, 1)],
    ['has too few rows', 'x.png', () => png(20, 20, chunk('IDAT', rows(20, 10)))],
    ['has rows that are no deflate', 'x.png', () => png(2, 2, chunk('IDAT', Buffer.from('hello')))],
    ['has no rows', 'x.png', () => png(2, 2)],
    ['has no end', 'x.png', () => Buffer.concat([signature, head(2, 2), chunk('IDAT', rows(2, 2))])],
    ['has no size', 'x.png', () => png(0, 5, chunk('IDAT', rows(1, 1)))],
    ['is a header alone', 'x.jpg', () => Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
    ['is a header alone', 'x.gif', () => Buffer.from('GIF89a')],
    ['is a header alone', 'x.webp', () => Buffer.from('RIFF\x04\0\0\0WEBP')],
    ['is a header alone', 'x.avif', () => Buffer.from('\0\0\0\x14ftypavif\0\0\0\0mif1', 'latin1')],
    ['is HEIF of another kind', 'x.avif', () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')],
    ['is an SVG under another name', 'x.png', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['is a PNG under the name of a drawing', 'x.svg', () => png(2, 2, chunk('IDAT', rows(2, 2)))],
    ['is a JPEG under another name', 'x.png', () => of('still.jpg')],
  ])('is refused when it %s: %s', async (_, name, make) => {
    const asset = await lookAt(name, make())
    expect(errorOf(asset)).toMatch(/damaged|is not a picture|though its name/)
    expect(asset.facts).toBeUndefined()
  })

  it.each<[string, string, () => Bytes | Promise<Bytes>]>([
    ['says so in its header', 'x.png', () => png(60_000, 60_000, chunk('IDAT', rows(1, 1)))],
    ['says the most that a header can', 'x.png', () => png(0x7fffffff, 0x7fffffff, chunk('IDAT', rows(1, 1)))],
    ['is small in bytes', 'x.png', () => png(8000, 8000, chunk('IDAT', rows(8000, 8000)))],
    ['has many frames', 'x.apng', () => apng(4_000_000)],
    ['has many frames', 'x.gif', () => gif(1, 1, 5000)],
    ['has frames that are large together', 'x.gif', () => gif(4000, 4000, 100)],
  ])('is refused when it is too large: %s, %s', async (_, name, make) => {
    const start = performance.now()
    const asset = await lookAt(name, await make())
    expect(errorOf(asset)).toMatch(/at most|damaged/)
    expect(performance.now() - start).toBeLessThan(5000)
  })

  it('stands upright where a camera says so', async () => {
    const turned = await noise.clone().jpeg().withMetadata({ orientation: 6 }).toBuffer()
    expect((await lookAt('x.jpg', turned)).facts).toMatchObject({ width: 40, height: 60 })
  })
})

/** A GIF of frames of one colour. */
function gif(width: number, height: number, count: number): Buffer {
  const short = (value: number): number[] => [value & 255, value >> 8]
  const frame = Buffer.from([0x2c, 0, 0, 0, 0, ...short(width), ...short(height), 0, 2, 2, 0x44, 1, 0])
  const screen = Buffer.from([...short(width), ...short(height), 0x80, 0, 0, 0, 0, 0, 255, 255, 255])
  return Buffer.concat([Buffer.from('GIF89a'), screen, ...Array<Buffer>(count).fill(frame), Buffer.from([0x3b])])
}
